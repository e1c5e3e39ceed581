import { FEWEST, shownAverage, shownCount } from '../impact/suppression.rules.ts';
import { TURNED_AWAY_REASONS, type TurnedAwayReason } from '../received-connection/received.codes.ts';
import { CAPACITY_STATES } from '../service/service.codes.ts';
import { SHARES } from './pulse.codes.ts';
import type { PulseFacts } from './pulse.rules.ts';

/** A count of people as it may be shown, of a thing by its code. */
export interface Counted<Code extends string, Count = number | null> {
  code: Code;
  count: Count;
}

const PEOPLE = ['received', 'attended', 'turnedAway', 'waiting', 'newMembers', 'newVolunteers'] as const;
const OF_EIGHT = ['extraCostPence', 'fundingPence', 'confidence6', 'confidence12'] as const;

/**
 * What organisations said, together. Counts of people are suppressed and rounded, each for itself after adding up, and none is shown
 * beside a part of it that is not, nor where an organisation that takes its own away is left with one to seven of the others;
 * organisations are counted as they are. Sums of money and means are of eight organisations or more, so that nobody's own figure is told.
 */
export function reportOf(pulses: readonly PulseFacts[]) {
  const people = (pick: (pulse: PulseFacts) => number | null | undefined) => countOf(pulses, pick).shown;
  return {
    answered: pulses.length,
    ...receivedIn(pulses),
    appropriate: organisationsBy(SHARES, pulses, ({ appropriate }) => appropriate),
    informed: organisationsBy(SHARES, pulses, ({ informed }) => informed),
    capacity: organisationsBy(CAPACITY_STATES, pulses, ({ capacity }) => capacity),
    waiting: people(({ waiting }) => waiting),
    newMembers: people(({ newMembers }) => newMembers),
    newVolunteers: people(({ newVolunteers }) => newVolunteers),
    extraCostPence: moneyOf(pulses, ({ extraCostPence }) => extraCostPence),
    fundingPence: moneyOf(pulses, ({ fundingPence }) => fundingPence),
    confidence6: meanOf(pulses, ({ confidence6 }) => confidence6),
    confidence12: meanOf(pulses, ({ confidence12 }) => confidence12),
    supportWanted: pulses.flatMap(({ supportWanted }) => supportWanted ?? []),
    gapsSeen: pulses.flatMap(({ gapsSeen }) => gapsSeen ?? []),
  };
}

export type PulseReport = ReturnType<typeof reportOf>;

/** The report of everything, by areas that share nothing: it shows no figure that one of them does not. */
export function reportOfWhole(areas: readonly (readonly PulseFacts[])[]): PulseReport {
  const parts = areas.map((pulses) => ({ pulses, report: reportOf(pulses) }));
  const whole = reportOf(areas.flat());
  for (const field of PEOPLE) if (parts.some(({ report }) => report[field] === null)) whole[field] = null;
  for (const field of OF_EIGHT) {
    const isHidden = parts.some(
      ({ pulses, report }) => report[field] === null && pulses.some((each) => each[field] != null),
    );
    if (isHidden) whole[field] = null;
  }
  whole.turnedAwayFor = whole.turnedAwayFor.map(({ code, count }, index) => {
    const isHidden = parts.some(({ report }) => report.turnedAwayFor[index]?.count === null);
    return { code, count: isHidden ? null : count };
  });
  return whole;
}

/** People who were sent, of whom some came and some were turned away, for reasons. */
function receivedIn(pulses: readonly PulseFacts[]) {
  const byReason = TURNED_AWAY_REASONS.map((code) => ({ code, ...countOf(pulses, (pulse) => saidOf(pulse, code)) }));
  const came = countOf(pulses, ({ attended }) => attended);
  const left = beside(
    countOf(pulses, ({ turnedAway }) => turnedAway),
    byReason,
  );
  const received = beside(
    countOf(pulses, (pulse) => pulse.received),
    [came, left],
  );
  return {
    received: received.shown,
    attended: came.shown,
    turnedAway: left.shown,
    turnedAwayFor: byReason.map(({ code, shown }): Counted<TurnedAwayReason> => ({ code, count: shown })),
  };
}

function saidOf({ turnedAwayFor }: PulseFacts, code: TurnedAwayReason): number {
  return sumOf(
    turnedAwayFor.filter(({ reason }) => reason === code),
    ({ count }) => count,
  );
}

interface Figure {
  exact: number;
  shown: number | null;
}

/** What organisations count together. Each knows its own count, and may not be told of a few that the others have. */
function countOf(pulses: readonly PulseFacts[], pick: (pulse: PulseFacts) => number | null | undefined): Figure {
  const exact = sumOf(pulses, pick);
  const isTelling = pulses.some((pulse) => isFew(exact - (pick(pulse) ?? 0)));
  return { exact, shown: isTelling ? null : shownCount(exact) };
}

/** A count that has parts: it is withheld where one of them is, or where what is left over is from one to seven. */
function beside({ exact, shown }: Figure, parts: readonly Figure[]): Figure {
  const rest = exact - parts.reduce((sum, part) => sum + part.exact, 0);
  const isTelling = parts.some((part) => part.shown === null) || isFew(rest);
  return { exact, shown: isTelling ? null : shown };
}

function isFew(count: number): boolean {
  return count > 0 && count < FEWEST;
}

function sumOf<Item>(items: readonly Item[], pick: (item: Item) => number | null | undefined): number {
  return items.reduce((sum, item) => sum + (pick(item) ?? 0), 0);
}

function organisationsBy<Code extends string>(
  codes: readonly Code[],
  pulses: readonly PulseFacts[],
  pick: (pulse: PulseFacts) => Code | null | undefined,
): Counted<Code, number>[] {
  return codes.map((code) => ({ code, count: pulses.filter((pulse) => pick(pulse) === code).length }));
}

function moneyOf(pulses: readonly PulseFacts[], pick: (pulse: PulseFacts) => number | null | undefined): number | null {
  const said = pulses.filter((pulse) => pick(pulse) != null);
  return said.length < FEWEST ? null : sumOf(said, pick);
}

function meanOf(pulses: readonly PulseFacts[], pick: (pulse: PulseFacts) => number | null | undefined): number | null {
  const said = pulses.filter((pulse) => pick(pulse) != null);
  return said.length === 0 ? null : shownAverage(sumOf(said, pick) / said.length, said.length);
}
