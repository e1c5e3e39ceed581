import { FEWEST, shownAverage, shownCount } from '../impact/suppression.rules.ts';
import { TURNED_AWAY_REASONS } from '../received-connection/received.codes.ts';
import { CAPACITY_STATES } from '../service/service.codes.ts';
import { SHARES } from './pulse.codes.ts';
import type { PulseFacts } from './pulse.rules.ts';

/** A count of people as it may be shown, of a thing by its code. */
export interface Counted<Code extends string, Count = number | null> {
  code: Code;
  count: Count;
}

/**
 * What organisations said, together. Counts of people are suppressed and rounded, each for itself after adding up; organisations
 * are counted as they are. Sums of money and means are of eight organisations or more, so that nobody's own figure is told.
 */
export function reportOf(pulses: readonly PulseFacts[]) {
  const people = (pick: (pulse: PulseFacts) => number | null | undefined) => shownCount(sumOf(pulses, pick));
  const turnedAway = pulses.flatMap(({ turnedAwayFor }) => turnedAwayFor);
  return {
    answered: pulses.length,
    received: people(({ received }) => received),
    attended: people(({ attended }) => attended),
    turnedAway: people(({ turnedAway: count }) => count),
    turnedAwayFor: TURNED_AWAY_REASONS.map((code) => ({
      code,
      count: shownCount(
        sumOf(
          turnedAway.filter(({ reason }) => reason === code),
          ({ count }) => count,
        ),
      ),
    })),
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
