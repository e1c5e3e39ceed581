import { DateTime } from 'luxon';
import type { FreshnessState } from '../freshness/freshness.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { DUES, type DueKind } from './due.codes.ts';

/** All that what is due next follows from. Another feature that can make something due adds its fact here. */
export interface ListingFacts {
  /** Today's; null of an organisation that is not suspended. */
  standing: Standing | null;
  /** The last day on which its evidence counts; null where nothing runs out. */
  assuredUntil: string | null;
  /** Changes that others have proposed and nobody has looked at. */
  changesWaiting: number;
  /** Since when an assurer has to look again at what an edit touched; null where nothing was touched. */
  reopenedOn: string | null;
  /** By which day the next step of its action plan is to be done; null where none is left. */
  planDueOn: string | null;
  freshness: FreshnessState;
  verifiedOn: string | null;
  /** Null where it was never checked. */
  staleOn: string | null;
  isPublished: boolean;
}

export interface Due {
  kind: DueKind;
  /** What to do, and why. */
  why: string;
  /** By when, or since when; null where there is no day. */
  on: string | null;
}

const EXPIRING_DAYS = 60;

/** The one thing of a listing that matters most on a day in London. */
export function dueNext(facts: ListingFacts, today: string): Due {
  const kind = DUES.find((each) => isSo[each](facts, today)) ?? 'NOTHING';
  return { kind, ...told[kind](facts) };
}

const isSo: Record<DueKind, (facts: ListingFacts, today: string) => boolean> = {
  SUSPENDED: ({ standing }) => standing === 'SUSPENDED',
  NOT_MET: ({ standing }) => standing === 'NOT_MET',
  CHANGES_WAITING: ({ changesWaiting }) => changesWaiting > 0,
  EVIDENCE_EXPIRED: ({ standing }) => standing === 'EXPIRED',
  CHECKS_REOPENED: ({ reopenedOn }) => reopenedOn !== null,
  PLAN_DUE: ({ standing, planDueOn }) => standing === 'WORKING_TOWARDS' && planDueOn !== null,
  STALE: ({ freshness, isPublished }) => isPublished && freshness === 'STALE',
  OVERDUE: ({ freshness, isPublished }) => isPublished && freshness === 'OVERDUE',
  DUE: ({ freshness, isPublished }) => isPublished && freshness === 'DUE',
  EVIDENCE_EXPIRING: ({ assuredUntil }, today) => assuredUntil !== null && assuredUntil <= later(today, EXPIRING_DAYS),
  NOTHING: () => true,
};

const told: Record<DueKind, (facts: ListingFacts) => Omit<Due, 'kind'>> = {
  SUSPENDED: () => ({ why: 'It was suspended: nobody is sent to it. Talk to the assurers of your area.', on: null }),
  NOT_MET: () => ({ why: 'It does not meet the standard: nobody is sent to it. Talk to the assurers.', on: null }),
  CHANGES_WAITING: ({ changesWaiting }) => ({
    why: `${changesWaiting === 1 ? 'A change or a problem waits' : `${changesWaiting} changes and problems wait`} for you. Look at changeQueue.`,
    on: null,
  }),
  EVIDENCE_EXPIRED: ({ assuredUntil }) => ({
    why: 'Evidence has run out: people can be told of it, and not referred. Send what is in date.',
    on: assuredUntil,
  }),
  CHECKS_REOPENED: ({ reopenedOn }) => ({
    why: 'An edit touched what had been checked: nobody is referred to it until an assurer has looked again. Send what helps.',
    on: reopenedOn,
  }),
  PLAN_DUE: ({ planDueOn }) => ({
    why: 'It is working towards the standard. Do this step of its action plan by then, and send what shows it.',
    on: planDueOn,
  }),
  STALE: ({ staleOn, verifiedOn }) => ({
    why: `${verifiedOn === null ? 'It was never checked' : 'It was checked too long ago'}, so it stands further down. Confirm it.`,
    on: staleOn,
  }),
  OVERDUE: ({ staleOn }) => ({ why: 'It becomes stale soon. Confirm that everything is still right.', on: staleOn }),
  DUE: ({ staleOn }) => ({ why: 'It is time to check it. Confirm that everything is still right.', on: staleOn }),
  EVIDENCE_EXPIRING: ({ assuredUntil }) => ({ why: 'Evidence runs out soon. Send what is in date.', on: assuredUntil }),
  NOTHING: ({ isPublished, staleOn }) => ({
    why: isPublished ? 'Nothing is due.' : 'It is a draft, which the public does not see.',
    on: isPublished ? staleOn : null,
  }),
};

function later(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? day;
}

/** By risk, then by day, what has no day first. */
export function byRisk(one: Due & { id: string }, other: Due & { id: string }): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

/** Sorts as text in the order of risk. */
export function keyOf({ kind, on, id }: Due & { id: string }): string {
  return [String(DUES.indexOf(kind)).padStart(2, '0'), on ?? '', id].join(' ');
}
