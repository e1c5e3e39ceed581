import type { BetterAuthOptions } from 'better-auth';

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' };
const PERSON = { userId: 'person_id' };

/** What the library calls a thing, and what it is called here. */
export const TABLES = {
  user: {
    modelName: 'person',
    fields: { ...TIMES, emailVerified: 'email_verified' },
  },
  session: {
    modelName: 'session',
    fields: { ...TIMES, ...PERSON, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
    additionalFields: {
      secondFactor: { type: 'boolean', fieldName: 'second_factor', input: false, defaultValue: false },
      lastSeenAt: { type: 'date', fieldName: 'last_seen_at', input: false, defaultValue: () => new Date() },
    },
  },
  account: {
    modelName: 'account',
    fields: {
      ...TIMES,
      ...PERSON,
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verification', fields: { ...TIMES, expiresAt: 'expires_at' } },
} as const satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

export const RATE_LIMIT_TABLE = { modelName: 'rate_limit', fields: { lastRequest: 'last_request' } };

export const TWO_FACTOR_SCHEMA = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      ...PERSON,
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};
