import type pg from 'pg';

export interface LockOut {
  /** So many failures in a row lock. */
  most: number;
  /** For so long, and failures older than that are forgotten. */
  minutes: number;
}

export const LOCK_OUT: LockOut = { most: 10, minutes: 15 };

/**
 * Counts what failed by what was tried: an address, somebody's code. It is in PostgreSQL, so that it holds for all API
 * processes together, and an address that nobody has is counted like any other, so that it says nothing.
 */
export class Attempts {
  readonly #pool: pg.Pool;
  readonly #lockOut: LockOut;

  constructor(pool: pg.Pool, lockOut: LockOut = LOCK_OUT) {
    this.#pool = pool;
    this.#lockOut = lockOut;
  }

  /**
   * Counts an attempt before it is judged, so that many at the same moment do not pass; false when there were too many.
   * Who succeeds is forgotten again.
   */
  async begin(subject: string): Promise<boolean> {
    const { most, minutes } = this.#lockOut;
    const { rows } = await this.#pool.query<{ isLocked: boolean }>(BEGIN, [subject, most, minutes]);
    return rows[0]?.isLocked === false;
  }

  async forget(subject: string): Promise<void> {
    await this.#pool.query('delete from auth.attempt where subject = $1', [subject]);
  }
}

const PATIENCE = 'make_interval(mins => $3::int)';

const BEGIN = `
insert into auth.attempt as a (subject, failures, counted_from) values ($1, 1, now())
on conflict (subject) do update set
  failures = case when a.counted_from < now() - ${PATIENCE} then 1 else a.failures + 1 end,
  counted_from = case when a.counted_from < now() - ${PATIENCE} then now() else a.counted_from end,
  locked_until = case
    when a.locked_until > now() then a.locked_until
    when a.counted_from >= now() - ${PATIENCE} and a.failures >= $2::int then now() + ${PATIENCE}
  end
returning coalesce(locked_until > now(), false) as "isLocked"`;
