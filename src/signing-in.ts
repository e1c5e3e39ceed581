import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openIdentity, type Identity } from './identity/open-identity.ts';

/** Signing in, as it is configured. */
export function openSigningIn(config: Config, database: pg.PoolConfig, log: Logger): Promise<Identity> {
  const { identity, shell, http, isProduction } = config;
  const { secret } = identity;
  if (secret === null) throw new Error('The secret of signing in was not made.');
  const local = isProduction ? [] : [`http://localhost:${http.port}`];
  const trustedOrigins = [...shell.origins.trusted, ...local];
  return openIdentity({ database, config: { ...identity, secret }, trustedOrigins, log });
}
