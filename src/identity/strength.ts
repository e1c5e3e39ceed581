import type pg from 'pg';
import type { ProviderConfig } from '../config/providers.ts';

/** Requests whose identity provider has vouched for a second factor, between its answer and the session. */
const vouched = new WeakSet<object>();

const CODES = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];

interface Endpoint {
  path?: string;
  context: object;
}

/** Notes that the provider of this request has asked for a second factor itself, where it is one that does. */
export function noteProvider(ctx: Endpoint, provider: ProviderConfig, claims: Record<string, unknown>): void {
  if (provider.secondFactor !== 'provider') return;
  const told = [claims.amr, claims.acr].flat();
  const { secondFactorClaims: wanted } = provider;
  if (wanted.length === 0 || wanted.some((each) => told.includes(each))) vouched.add(ctx.context);
}

/** Whether the session that this request makes proves more than a password. */
export function isStrong(ctx: Endpoint | null): boolean {
  return ctx !== null && (CODES.includes(ctx.path ?? '') || vouched.has(ctx.context));
}

/** After somebody gave up their second factor: their keys were made with it, and end. */
export async function weaken(pool: pg.Pool, { personId }: { personId: string }): Promise<void> {
  await pool.query('update public.api_key set revoked_at = now() where person_id = $1 and revoked_at is null', [
    personId,
  ]);
}

/**
 * After a right code of somebody who was signed in already. Where it was the first one, the library has made a new session
 * and all others end; otherwise the session that there is becomes strong.
 */
export async function strengthen(
  pool: pg.Pool,
  { sessionId, personId }: { sessionId: string; personId: string },
  newToken: string | null,
): Promise<void> {
  if (newToken === null) await pool.query('update auth.session set second_factor = true where id = $1', [sessionId]);
  else await pool.query('delete from auth.session where person_id = $1 and token <> $2', [personId, newToken]);
}
