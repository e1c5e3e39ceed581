import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { AREA_KINDS, type AreaKind } from '../place/place.rules.ts';
import { STANDARD_LADDER, type Ladder } from './freshness.rules.ts';

/** A ladder, and for which listings it holds. */
export interface LadderFor extends Ladder {
  /** Null for everywhere. */
  areaCode: string | null;
  /** Null where the area is not known here; then it counts as a local authority. */
  areaKind: AreaKind | null;
  /** Null for whatever it is. */
  activityKind: string | null;
}

/** Where a listing is, with what contains that, and what it is. */
export interface Whereabouts {
  areas: readonly string[];
  activityKinds: readonly string[];
}

/**
 * The ladder of a listing: the most specific that fits. Where comes before what: an area that has set months of its own has
 * decided for itself, the smallest area first; within one area a ladder for the kind of activity comes before one for all.
 * Between two that are equally specific, the one that asks sooner holds.
 */
export function ladderFor(ladders: readonly LadderFor[], listing: Whereabouts): Ladder {
  const fitting = ladders.filter((ladder) => fits(ladder, listing));
  return fitting.sort(mostSpecificFirst)[0] ?? STANDARD_LADDER;
}

function fits({ areaCode, activityKind }: LadderFor, { areas, activityKinds }: Whereabouts): boolean {
  const isThere = areaCode === null || areas.includes(areaCode);
  return isThere && (activityKind === null || activityKinds.includes(activityKind));
}

function mostSpecificFirst(one: LadderFor, other: LadderFor): number {
  return (
    smallness(other) - smallness(one) ||
    Number(other.activityKind !== null) - Number(one.activityKind !== null) ||
    one.staleMonths - other.staleMonths ||
    one.secondReminderMonths - other.secondReminderMonths ||
    one.firstReminderMonths - other.firstReminderMonths
  );
}

function smallness({ areaCode, areaKind }: LadderFor): number {
  return areaCode === null ? -1 : AREA_KINDS.indexOf(areaKind ?? 'LOCAL_AUTHORITY');
}

const MOST_MONTHS = 60;

/** Months that rise strictly, or nobody would be reminded in time. */
export function problemsWithLadder({ firstReminderMonths, secondReminderMonths, staleMonths }: Ladder): Problem[] {
  if (firstReminderMonths < 1) return [problem('firstReminderMonths', 'OUT_OF_RANGE', 'Remind after 1 month or more.')];
  if (secondReminderMonths <= firstReminderMonths)
    return [problem('secondReminderMonths', 'OUT_OF_RANGE', 'Remind again later than for the first time.')];
  if (staleMonths <= secondReminderMonths)
    return [problem('staleMonths', 'OUT_OF_RANGE', 'A listing becomes stale later than the second reminder.')];
  return staleMonths > MOST_MONTHS
    ? [problem('staleMonths', 'OUT_OF_RANGE', `A listing becomes stale after ${MOST_MONTHS} months or fewer.`)]
    : [];
}
