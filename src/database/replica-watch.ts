import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const LOOK_EVERY_MS = 250;

/** What was suspended a second ago must not be seen, and an answer takes time too. */
const MOST_BEHIND_MS = 800;

/** How far the primary was, and when it was asked. */
interface Noted {
  position: string;
  at: number;
}

/**
 * Looks, four times a second, how far a replica is, so that no read has to. It keeps up while it has all that the primary had at
 * some moment within the limit; who is silent does not keep up.
 */
export class ReplicaWatch {
  readonly #primary: pg.Pool;
  readonly #replica: pg.Pool;
  #hasAllOf = -Infinity;
  #isOver = false;

  constructor(primary: pg.Pool, replica: pg.Pool) {
    this.#primary = primary;
    this.#replica = replica;
    void this.#watch();
  }

  get keepsUp(): boolean {
    return performance.now() - this.#hasAllOf < MOST_BEHIND_MS;
  }

  stop(): void {
    this.#isOver = true;
  }

  /** A replica is asked for what the primary had one look earlier, so that it has had time to receive that. */
  async #watch(): Promise<void> {
    let noted = await this.#note(null);
    while (!this.#isOver) {
      await sleep(LOOK_EVERY_MS, undefined, { ref: false });
      const [later, hasAll] = await Promise.all([this.#note(noted), this.#has(noted)]);
      if (noted && hasAll) this.#hasAllOf = noted.at;
      noted = later;
    }
  }

  async #note(earlier: Noted | null): Promise<Noted | null> {
    const at = performance.now();
    try {
      const { rows } = await this.#primary.query<{ position: string }>('select pg_current_wal_lsn() as position');
      return rows[0] ? { position: rows[0].position, at } : earlier;
    } catch (error) {
      return earlier && isAway(error) ? { ...earlier, at } : earlier;
    }
  }

  /** False for one that does not say, such as a copy that is not a standby. */
  async #has(noted: Noted | null): Promise<boolean> {
    if (!noted) return false;
    const query = this.#replica.query<{ hasAll: boolean | null }>(
      'select pg_last_wal_replay_lsn() >= $1::pg_lsn as "hasAll"',
      [noted.position],
    );
    return query.then(
      ({ rows }) => rows[0]?.hasAll === true,
      () => false,
    );
  }
}

/** Nothing is suspended on a primary that is away, so its replicas go on answering. One that refuses is not away. */
function isAway(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || String(error.code).startsWith('57P');
}
