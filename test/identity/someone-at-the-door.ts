import { generate } from 'otplib';
import { Person } from '../../src/features/person/person.entity.ts';
import { RoleAssignment } from '../../src/features/role/role-assignment.entity.ts';
import type { HeldRole } from '../../src/shared/role.ts';
import { newId } from '../../src/shared/uuid.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import type { IdentityDoor } from './identity-door.ts';

export const PASSWORD = 'kettle orbit mango thirteen';

export interface Resident {
  id: string;
  email: string;
}

let turn = 0;

/** Somebody who has accepted an invitation to these roles. */
export async function resident(door: IdentityDoor, ...roles: HeldRole[]): Promise<Resident> {
  const { em, accounts } = door.directory.contextFor(systemViewer('test'));
  const id = newId();
  const email = `person.${(turn += 1)}@example.org`;
  const person = em.create(Person, { id, name: 'Robin Example', email, emailVerified: true });
  for (const role of roles)
    em.create(RoleAssignment, { ...role, person, assignedAt: new Date(), assignedBy: 'system:test' });
  await accounts.open(em, { personId: id, password: PASSWORD });
  await em.flush();
  return { id, email };
}

export interface Reply {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  headers: Headers;
}

/** A browser or a program that keeps what it is given. */
export class Client {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  /** What it sends besides. */
  headers: Record<string, string> = {};
  /** The last token that it was given for programs. */
  token: string | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  async post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#send(path, { method: 'POST', body: JSON.stringify(body) }, headers);
  }

  get(path: string): Promise<Reply> {
    return this.#send(path, { method: 'GET' }, {});
  }

  /** Without following where it leads. */
  async #send(path: string, init: RequestInit, headers: Record<string, string>): Promise<Reply> {
    const response = await fetch(new URL(path, this.#url), {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        // As every browser does; fetch of Node leaves it out.
        origin: this.#url,
        ...(this.#cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...this.headers,
        ...headers,
      },
    });
    for (const each of response.headers.getSetCookie()) this.#keep(each);
    this.token = response.headers.get('set-auth-token') ?? this.token;
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: response.headers };
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.post('/graphql', { query, variables }, headers);
  }

  signIn(email: string, password = PASSWORD): Promise<Reply> {
    return this.post('/auth/sign-in/email', { email, password });
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

export interface SecondFactor {
  secret: string;
  recoveryCodes: string[];
}

/** Sets up an app that makes codes, as a person does with the picture of the address. */
export async function setUpSecondFactor(client: Client): Promise<SecondFactor> {
  const { body } = await client.post('/auth/two-factor/enable', { password: PASSWORD });
  const secret = new URL(String(body.totpURI)).searchParams.get('secret') ?? '';
  const verified = await client.post('/auth/two-factor/verify-totp', { code: await codeOf(secret) });
  if (verified.status !== 200) throw new Error(`The code was not taken: ${JSON.stringify(verified.body)}`);
  return { secret, recoveryCodes: body.backupCodes as string[] };
}

export function codeOf(secret: string): Promise<string> {
  return generate({ secret });
}

export const ME =
  '{ me { name email needsSecondFactor twoFactorEnabled roles { role scope } sessions { id isCurrent } } }';
