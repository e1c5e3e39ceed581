import type { Allowances } from '../config/shell.ts';
import type { Spent } from '../database/spending.queries.ts';

/** What every request costs beside its operation, so that one that is refused is not free. */
export const COST_OF_REQUEST = 10;

const MINUTE_MS = 60_000;
/** More askers in one minute than this share one account: a flood of addresses must not fill the memory. */
const MOST_ASKERS = 50_000;

/** Whoever shares an allowance: a person who is signed in, or all who come from one address and are not. */
export interface Asker {
  name: string;
  isSignedIn: boolean;
}

interface Account {
  /** What all processes had spent when they were last asked. */
  known: number;
  /** What was spent here since. */
  unshared: number;
}

/**
 * How much each asker may ask for in a minute. It is counted in memory, so that no request waits for it, and shared with the
 * other processes every second: they let through too much by what they spend together in that second, at most.
 */
export class Allowance {
  readonly #limits: Allowances;
  readonly #now: () => number;
  #accounts = new Map<string, Account>();
  #minute = 0;

  constructor(limits: Allowances, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Seconds to wait for who has spent all; null for who has not. */
  secondsToWait(asker: Asker): number | null {
    const limit = asker.isSignedIn ? this.#limits.signedIn : this.#limits.anonymous;
    if (limit === 0) return null;
    const { known, unshared } = this.#accountOf(asker.name);
    const now = this.#now();
    return known + unshared >= limit ? Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000) : null;
  }

  spend({ name, isSignedIn }: Asker, cost: number): void {
    if ((isSignedIn ? this.#limits.signedIn : this.#limits.anonymous) > 0) this.#accountOf(name).unshared += cost;
  }

  /** Tells the other processes, and hears from them. */
  async share(exchange: (spent: Spent[]) => Promise<Spent[]>): Promise<void> {
    const minute = this.#minute;
    const changed = [...this.#accounts].filter(([, { unshared }]) => unshared > 0);
    if (changed.length === 0) return;
    const sent = changed.map(([asker, { unshared }]) => ({ asker, minute, cost: unshared }));
    const totals = new Map((await exchange(sent)).map(({ asker, cost }) => [asker, cost]));
    changed.forEach(([asker, account], index) => {
      account.known = totals.get(asker) ?? account.known;
      account.unshared -= sent[index]?.cost ?? 0;
    });
  }

  /** What was spent in an earlier minute is forgotten by all. */
  #accountOf(name: string): Account {
    const minute = Math.floor(this.#now() / MINUTE_MS);
    if (minute !== this.#minute) this.#accounts = new Map();
    this.#minute = minute;
    const key = this.#accounts.has(name) || this.#accounts.size < MOST_ASKERS ? name : 'many';
    const account = this.#accounts.get(key) ?? { known: 0, unshared: 0 };
    this.#accounts.set(key, account);
    return account;
  }
}
