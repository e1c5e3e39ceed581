import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { bearer, twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { IdentityConfig } from '../config/identity.ts';
import { newId } from '../shared/uuid.ts';
import { gates, type GatesOptions } from './gates.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-strength.ts';
import { objectionTo, organisationSignIn } from './providers.ts';
import { isStrong, noteProvider } from './strength.ts';
import { RATE_LIMIT_TABLE, TABLES, TWO_FACTOR_SCHEMA } from './tables.ts';

export const BASE_PATH = '/auth';
/** The header by which our door tells the library where a request comes from; nobody else can send it. */
export const ADDRESS_HEADER = 'x-linkwell-address';

export interface LibraryOptions {
  pool: pg.Pool;
  config: IdentityConfig & { secret: string };
  trustedOrigins: readonly string[];
  gates: GatesOptions;
  letters: Letters;
  log: Logger;
}

export interface Letters {
  reset(person: { email: string; name: string }, token: string): Promise<void>;
  wasReset(person: { email: string; name: string }): Promise<void>;
}

const A_MINUTE = { window: 60, max: 30 };

/** The sign-in library, as it is used here. */
export function createLibrary(options: LibraryOptions): ReturnType<typeof betterAuth> {
  return betterAuth(libraryOptions(options));
}

/** How the library is set up; a test compares the tables that this wants with those that there are. */
export function libraryOptions(options: LibraryOptions): BetterAuthOptions {
  const { pool, config, trustedOrigins, letters, log } = options;
  return {
    appName: 'Linkwell',
    baseURL: config.publicUrl,
    basePath: BASE_PATH,
    secret: config.secret,
    database: pool,
    trustedOrigins: [...trustedOrigins],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.warn({ reason: message }, 'Signing in has met a fault.') },
    ...TABLES,
    user: { ...TABLES.user, validateUserInfo: (told, ctx) => judge(config, told, ctx) },
    session: { ...TABLES.session, expiresIn: config.sessionHours * 3600, disableSessionRefresh: true },
    account: {
      ...TABLES.account,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    verification: { ...TABLES.verification, storeIdentifier: 'hashed' },
    rateLimit: { ...RATE_LIMIT_TABLE, enabled: true, storage: 'database', window: 60, max: 120, customRules: RULES },
    emailAndPassword: passwords(letters),
    databaseHooks: {
      user: { create: { before: () => Promise.resolve(false) } },
      session: { create: sessionHook(options) },
    },
    onAPIError: { onError: (error) => noteFault(log, error) },
    advanced: {
      // Said, because the library switches them off where it thinks that it is tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'linkwell',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: newId },
    },
    plugins: [
      twoFactor({ issuer: 'Linkwell', allowPasswordless: true, schema: TWO_FACTOR_SCHEMA }),
      organisationSignIn(config.providers),
      // After the second factor, so that it tells no token of a session that waits for a code.
      bearer({ requireSignature: true }),
      gates(options.gates),
    ],
  };
}

/** Of one address in a minute; many people of one office may share it. */
const RULES = {
  '/sign-in/*': A_MINUTE,
  '/two-factor/*': A_MINUTE,
  '/reset-password': A_MINUTE,
  '/request-password-reset': { window: 60, max: 6 },
};

function passwords(letters: Letters): NonNullable<BetterAuthOptions['emailAndPassword']> {
  return {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: SHORTEST_PASSWORD,
    maxPasswordLength: LONGEST_PASSWORD,
    resetPasswordTokenExpiresIn: 3600,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: ({ user, token }) => letters.reset(user, token),
    onPasswordReset: ({ user }) => letters.wasReset(user),
  };
}

/** What somebody did wrong is told to them alone; what we did wrong stands in the log. */
function noteFault(log: Logger, error: unknown): void {
  const isTold = isAPIError(error) && error.status !== 'INTERNAL_SERVER_ERROR';
  if (!isTold) log.error({ error }, 'Signing in has failed.');
}

type Judged = NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']>;

/** Whether somebody whom an identity provider has sent may come in. */
function judge({ providers }: IdentityConfig, ...[{ user, source }, ctx]: Parameters<Judged>): ReturnType<Judged> {
  const provider = providers.find(({ id }) => id === source.oauth?.providerId);
  const objection = objectionTo(provider, user);
  if (objection !== null) return { error: objection };
  if (provider && ctx) noteProvider(ctx, provider, source.oauth?.profile ?? {});
}

type SessionHook = NonNullable<NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>['create']>;

/** A new session is as strong as what was proved, lives as long as an idle one, and is for nobody who is suspended. */
function sessionHook({ pool, config }: LibraryOptions): SessionHook {
  return {
    async before(session, ctx) {
      const { rowCount } = await pool.query('select from person where id = $1 and suspended_at is null', [
        session.userId,
      ]);
      if (rowCount === 0) throw new APIError('UNAUTHORIZED', WRONG);
      const now = Date.now();
      const expiresAt = new Date(now + config.idleMinutes * 60_000);
      return { data: { expiresAt, lastSeenAt: new Date(now), secondFactor: isStrong(ctx) } };
    },
  };
}

/** The same words for whoever is not known, has another password, or is suspended. */
const WRONG = { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' };
