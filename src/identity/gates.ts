import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Attempts } from './attempts.ts';
import type { Failure } from './record-failure.ts';
import type { KnownSession } from './known.queries.ts';
import { problemsWithPassword } from './password-strength.ts';

/** What of the library is open. All else it could do does not exist here: people come by invitation, and we list sessions. */
const OPEN = new Set([
  '/sign-in/email',
  '/sign-in/social',
  '/callback/:id',
  '/error',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/request-password-reset',
  '/reset-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
]);

/** Where somebody who is signed in shows the password again. */
const ASKS_PASSWORD = [
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
];
const ASKS_CODE = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
const SETS_PASSWORD = ['/change-password', '/reset-password'];
/** What could take the second factor away from its owner. */
const NEEDS_STRENGTH = ['/change-password', '/two-factor/disable', '/two-factor/generate-backup-codes'];

export interface GatesOptions {
  attempts: Attempts;
  /** Puts what failed into the audit log. */
  recordFailure: (failure: Failure, whose: { email: string; personId: string | null }) => Promise<void>;
  sessionOf: (headers: Headers | undefined) => Promise<KnownSession | null>;
  /** After a code was right: the session is strong from now on, and a new second factor ends all others. */
  strengthen: (session: KnownSession, newToken: string | null) => Promise<void>;
  /** After somebody gave up their second factor: what they made with it ends. */
  weaken: (session: KnownSession) => Promise<void>;
}

interface Asked {
  path?: string;
  headers?: Headers | undefined;
  body?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
}

/** What stands before and behind the library: which of it is open, lock-outs, strong passwords, strong sessions. */
export function gates({ attempts, recordFailure, sessionOf, strengthen, weaken }: GatesOptions): BetterAuthPlugin {
  /** Who asked, from before the library ends or replaces their session. */
  const askers = new WeakMap<object, KnownSession>();

  const before = createAuthMiddleware(async (ctx) => {
    insistOnOpen(ctx);
    const session = await sessionOf(ctx.headers);
    if (session) askers.set(ctx.context, session);
    insistOnStrength(ctx, session);
    const subject = subjectOf(ctx, session);
    if (subject !== null && !(await attempts.begin(subject))) {
      await recordFailure('LOCKED_OUT', whose(ctx, session));
      throw lockedOut();
    }
    if (SETS_PASSWORD.includes(ctx.path)) await insistOnGoodPassword(ctx, session ?? (await ownerOfToken(ctx)));
  });

  const after = createAuthMiddleware(async (ctx) => {
    const { returned, newSession } = ctx.context;
    const session = askers.get(ctx.context) ?? null;
    const subject = subjectOf(ctx, session);
    if (returned instanceof Error) return subject === null ? undefined : recordFailure('FAILED', whose(ctx, session));
    if (subject !== null) await attempts.forget(subject);
    if (ctx.path === '/two-factor/disable' && session) await weaken(session);
    if (ASKS_CODE.includes(ctx.path) && session) await strengthen(session, newSession?.session.token ?? null);
  });

  const always = () => true;
  return {
    id: 'linkwell-gates',
    hooks: { before: [{ matcher: always, handler: before }], after: [{ matcher: always, handler: after }] },
  };
}

/** By what failures are counted: the address for passwords, the person for codes of somebody who is signed in. */
function subjectOf({ path = '', body }: Asked, session: KnownSession | null): string | null {
  if (path === '/sign-in/email') return passwordOf(wordIn(body, 'email'));
  if (session && ASKS_PASSWORD.includes(path)) return passwordOf(session.email);
  return session && ASKS_CODE.includes(path) ? `code ${session.personId}` : null;
}

/** Whom an attempt is about. */
function whose({ body }: Asked, session: KnownSession | null) {
  return { email: session?.email ?? wordIn(body, 'email'), personId: session?.personId ?? null };
}

/** How failed passwords of an address are counted. */
export function passwordOf(email: string): string {
  return `password ${email.trim().toLowerCase().slice(0, 320)}`;
}

function insistOnOpen({ path = '', body }: Asked): void {
  if (!OPEN.has(path))
    throw new APIError('NOT_FOUND', { code: 'NOT_FOUND', message: 'There is nothing at this address.' });
  if (body?.idToken !== undefined) throw refused('Sign in through the page of your identity provider.');
  if (body?.trustDevice === true) throw refused('No device is trusted here: enter a code at each sign-in.');
}

function insistOnStrength({ path = '' }: Asked, session: KnownSession | null): void {
  // The library still knows a session of somebody who is suspended.
  if (!session && ASKS_PASSWORD.includes(path))
    throw new APIError('UNAUTHORIZED', { code: 'UNAUTHORIZED', message: 'Sign in first.' });
  if (!session || session.isStrong || !session.hasSecondFactor || !NEEDS_STRENGTH.includes(path)) return;
  throw new APIError('FORBIDDEN', {
    code: 'NEEDS_SECOND_FACTOR',
    message: 'Enter a code of your second factor first.',
  });
}

async function insistOnGoodPassword({ body }: Asked, owner: { name: string; email: string } | null): Promise<void> {
  const words = owner ? [owner.name, owner.email] : [];
  const [problem] = await problemsWithPassword(wordIn(body, 'newPassword'), words);
  if (problem) throw new APIError('BAD_REQUEST', { code: 'WEAK_PASSWORD', message: problem.message });
}

/** Whose password is being reset. */
async function ownerOfToken({
  body,
  query,
  context,
}: Asked & { context: unknown }): Promise<{ name: string; email: string } | null> {
  const { internalAdapter } = context as {
    internalAdapter: {
      findVerificationValue(id: string): Promise<{ value: string } | null>;
      findUserById(id: string): Promise<{ name: string; email: string } | null>;
    };
  };
  // The library takes it from either.
  const token = wordIn(body, 'token') || wordIn(query, 'token');
  const verification = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return verification && internalAdapter.findUserById(verification.value);
}

function wordIn(body: Asked['body'], name: string): string {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
}

function refused(message: string): APIError {
  return new APIError('BAD_REQUEST', { code: 'REFUSED', message });
}

function lockedOut(): APIError {
  const message = 'Too many attempts. Wait 15 minutes and try again, or reset your password.';
  return new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED_OUT', message });
}
