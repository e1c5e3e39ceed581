import { expect } from '@jest/globals';
import type { HeldRole } from '../../../src/shared/role.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';

const INVITE = `mutation ($name: String!, $email: String!, $role: Role!, $scope: ID, $key: String) {
  invitePerson(name: $name, email: $email, role: $role, scope: $scope, idempotencyKey: $key) {
    invitation { id name email role scope status expiresAt } problems { path code message } } }`;
const ACCEPT = `mutation ($code: String!, $name: String, $password: String) {
  acceptInvitation(code: $code, name: $name, password: $password) {
    person { id name email } assignment { role scope } problems { path code message } } }`;
export const REVOKE = `mutation ($id: ID!, $reason: String!) {
  revokeInvitation(id: $id, reason: $reason) { invitation { status } problems { path code message } } }`;

export const PASSWORD = 'orbit mustard lantern quilt';
export const UNUSABLE = {
  path: 'code',
  code: 'INVALID',
  message:
    'This invitation cannot be used: the code is mistyped, was used, replaced or taken back, or has expired. Ask whoever invited you for a new one.',
};

export interface Offer extends HeldRole {
  name?: string;
  email?: string;
  key?: string;
}

/** Sends, reads and accepts invitations through the API. */
export function invitationsThrough(api: TestApi) {
  /** Invitations need somebody real who sends them: they are void once that person may no longer send them. */
  let director: Promise<{ viewer: Viewer }> | undefined;

  async function invite(offer: Offer, viewer?: Viewer) {
    director ??= builders(api).aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] });
    const full = { name: 'Ada Moss', email: `${newId()}@example.org`, ...offer };
    const { data, errors } = await api.ask(INVITE, full, viewer ?? (await director).viewer);
    return { ...data?.invitePerson, refused: errors[0]?.extensions.code, refusal: errors[0]?.message };
  }

  async function lettersTo(recipient: string): Promise<{ subject: string; text: string }[]> {
    return api.directory.reads.all('', 'select subject, text from letter where recipient = $1 order by id', [
      recipient,
    ]);
  }

  /** The code of the newest letter to an address. */
  async function codeTo(recipient: string): Promise<string> {
    return /^[\w-]{43}$/m.exec((await lettersTo(recipient)).at(-1)!.text)![0];
  }

  async function accept(code: string, more: object = { password: PASSWORD }, viewer: Viewer = anonymous) {
    const { data, errors } = await api.ask(ACCEPT, { code, ...more }, viewer);
    expect(errors).toEqual([]);
    return data?.acceptInvitation;
  }

  /** Invites somebody new and answers with where the letter went and its code. */
  async function invited({ email = `${newId()}@example.org`, ...offer }: Offer, viewer?: Viewer) {
    const { invitation, problems } = await invite({ email, ...offer }, viewer);
    expect(problems).toEqual([]);
    return { email, code: await codeTo(email), id: invitation.id as string };
  }

  return { invite, lettersTo, codeTo, accept, invited };
}
