import type { IncomingHttpHeaders } from 'node:http';
import type pg from 'pg';
import { Unauthenticated } from '../shared/problems.ts';
import { STAFF_ROLES } from '../shared/role.ts';
import { anonymous, keyViewer, personViewer, type Viewer } from '../shared/viewer.ts';
import { credentialOf, type Credential, type CredentialOptions } from './credentials.ts';
import {
  KEY_BY_DIGEST,
  NOTE_KEY,
  NOTE_SESSION,
  SESSION_BY_TOKEN,
  type Known,
  type KnownKey,
  type KnownSession,
} from './known.queries.ts';

export interface RecogniseOptions extends CredentialOptions {
  pool: pg.Pool;
  editorsNeedSecondFactor: boolean;
  idleMinutes: number;
  sessionHours: number;
  /** Web pages whose scripts may use the cookie. */
  trustedOrigins: readonly string[];
}

/**
 * Who asks: read from the primary for each request, in one statement, so that a role that was taken away or a session that
 * was ended counts no more from the next request on. Whoever shows nothing costs nothing.
 */
export class Recognise {
  readonly #options: RecogniseOptions;

  constructor(options: RecogniseOptions) {
    this.#options = options;
  }

  async viewerOf(headers: IncomingHttpHeaders): Promise<Viewer> {
    const credential = await credentialOf(headers, this.#options);
    if (credential === null) return anonymous;
    if (credential.kind === 'KEY') return this.#keyViewer(credential.digest);
    const session = await this.#sessionBy(credential, headers);
    if (!session) throw new Unauthenticated('Your session has ended. Sign in again.');
    return personViewer(session.personId, session.roles, {
      needsSecondFactor: this.#needsSecondFactor(session),
      sessionId: session.sessionId,
    });
  }

  /** The session behind a request; null without one. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<KnownSession | null> {
    const credential = await credentialOf(headers, this.#options);
    return credential === null || credential.kind === 'KEY' ? null : this.#sessionBy(credential, headers);
  }

  async #sessionBy(credential: Credential, headers: IncomingHttpHeaders): Promise<KnownSession | null> {
    if (credential.kind !== 'SESSION' || (credential.isCookie && this.#isStrange(headers.origin))) return null;
    const session = await this.#one<KnownSession>(SESSION_BY_TOKEN, credential.token);
    const { pool, idleMinutes, sessionHours } = this.#options;
    if (session?.isUnnoted) await pool.query(NOTE_SESSION, [session.sessionId, idleMinutes, sessionHours]);
    return session;
  }

  async #keyViewer(digest: string): Promise<Viewer> {
    const key = await this.#one<KnownKey>(KEY_BY_DIGEST, digest);
    if (!key) throw new Unauthenticated('This API key does not hold, or no longer. Ask its owner for a new one.');
    if (key.isUnnoted) await this.#options.pool.query(NOTE_KEY, [key.keyId]);
    return keyViewer(key.personId, key.roles, key.scopes);
  }

  async #one<Row extends Known>(text: string, value: string): Promise<Row | null> {
    const name = text === SESSION_BY_TOKEN ? 'session-by-token' : 'key-by-digest';
    const { rows } = await this.#options.pool.query<Row>({ name, text, values: [value] });
    const [row] = rows;
    return row && !row.isSuspended ? row : null;
  }

  /** Whoever has a second factor uses it; whoever works for the partnership has one. */
  #needsSecondFactor({ isStrong, hasSecondFactor, roles }: KnownSession): boolean {
    const { editorsNeedSecondFactor } = this.#options;
    const isAsked = ({ role }: { role: (typeof roles)[number]['role'] }) =>
      STAFF_ROLES.includes(role) || editorsNeedSecondFactor;
    return !isStrong && (hasSecondFactor || roles.some(isAsked));
  }

  /** A browser sends our cookie along with whatever another page asks of us. */
  #isStrange(origin: string | undefined): boolean {
    return origin !== undefined && !this.#options.trustedOrigins.includes(origin);
  }
}
