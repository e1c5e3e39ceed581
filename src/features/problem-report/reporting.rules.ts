import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';

const HOUR_MS = 60 * 60 * 1000;

/** How many reports are taken in an hour: of one asker, of one listing, and altogether. */
const MOST_OF_ASKER = 10;
const MOST_OF_LISTING = 60;
const MOST_OF_ALL = 1_000;

/** From which allowance a report is taken, until when that lasts, and how much there is of it. */
export interface Account {
  account: string;
  until: Date;
  most: number;
}

/**
 * The allowances that a report is taken from. One of danger has allowances of its own, so that no flood of others keeps it
 * out; only what comes from one address is counted together.
 */
export function accountsOf(
  { asker, id, isUnsafe }: { asker: string | null; id: string; isUnsafe: boolean },
  now: Date,
) {
  const until = nextAfter(now, HOUR_MS);
  const kind = isUnsafe ? 'unsafe' : 'any';
  const accounts: Account[] = [
    { account: `all:${kind}`, until, most: MOST_OF_ALL },
    { account: `listing:${kind}:${id.slice(0, 36)}`, until, most: MOST_OF_LISTING },
  ];
  return asker === null ? accounts : [...accounts, { account: `asker:${asker}`, until, most: MOST_OF_ASKER }];
}

/** Under which name it is kept until the end of the day that an asker has said this already. */
export function onceOf({ asker, id, digest }: { asker: string; id: string; digest: string }, now: Date): Account {
  return { account: `once:${asker}:${id}:${digest}`, until: nextAfter(now, 24 * HOUR_MS), most: 1 };
}

/** When the hour or day ends in which this is. */
function nextAfter(now: Date, length: number): Date {
  return new Date((Math.floor(now.getTime() / length) + 1) * length);
}

/** What stands against taking one more, given how often each account has been used by now. */
export function problemsWithAllowance(accounts: readonly Account[], times: ReadonlyMap<string, number>): Problem[] {
  const spent = accounts.find(({ account, most }) => (times.get(account) ?? 0) > most);
  if (!spent) return [];
  const message = spent.account.startsWith('asker:')
    ? 'You have reported a lot in the last hour. Thank you; try again in an hour. If somebody is in danger now, ring 999.'
    : 'So many reports have come in that we cannot take more at the moment. Try again in an hour. If somebody is in danger now, ring 999.';
  return [problem('', 'UNAVAILABLE', message)];
}
