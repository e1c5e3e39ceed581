import type { UnmetReason } from '../gap/gap.codes.ts';
import { sumOfShown } from '../provision/figure.rules.ts';
import type { ShownGap } from '../provision/list-provision-gaps.ts';

/** A count of people, as far as it is shown. */
export interface ShownSum {
  /** Null where nothing of it is shown. */
  count: number | null;
  /** True where something is withheld, so that there may be more. */
  isAtLeast: boolean;
}

export interface ReasonTotal extends ShownSum {
  reason: UnmetReason;
}

/** Adds up what is shown, and says whether that may be less than all. */
export function shownSum(counts: readonly (number | null)[]): ShownSum {
  return { count: sumOfShown(counts), isAtLeast: counts.includes(null) };
}

/**
 * Why needs were not met, all together, the most frequent first. A need of which it is withheld how often it was not met tells no reason, so
 * that each may have been given more often.
 */
export function reasonTotals(gaps: readonly Pick<ShownGap, 'unmet' | 'reasons'>[]): ReasonTotal[] {
  const isHidden = gaps.some(({ unmet }) => unmet === null);
  const byReason = Map.groupBy(
    gaps.flatMap(({ reasons }) => reasons),
    ({ reason }) => reason,
  );
  return [...byReason]
    .map(([reason, given]) => {
      const { count, isAtLeast } = shownSum(given.map(({ shown }) => shown));
      return { reason, count, isAtLeast: isAtLeast || isHidden };
    })
    .sort((one, other) => (other.count ?? 0) - (one.count ?? 0) || (one.reason < other.reason ? -1 : 1));
}
