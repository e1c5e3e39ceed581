import type pg from 'pg';

/** What became of an attempt that did not succeed: it was wrong, or not looked at because there had been too many. */
export type Failure = 'FAILED' | 'LOCKED_OUT';

/**
 * Puts an attempt to sign in that failed into the audit log, with the id of the person whose address it was, if it is anybody's.
 * What was typed is not kept.
 */
export async function recordFailure(
  pool: pg.Pool,
  failure: Failure,
  { email, personId }: { email: string; personId: string | null },
): Promise<void> {
  await pool.query(INSERT, [failure, personId, email.trim()]);
}

const INSERT = `insert into audit.event (action, subject, operation, concerns)
  select $1, 'sign_in', 'signIn', array(
    select p.id::text from person p where p.id = $2::uuid or ($2::uuid is null and lower(p.email) = lower($3)))`;
