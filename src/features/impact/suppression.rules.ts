/** Counts of people under this are not shown, and no mean or median is made of fewer. */
export const FEWEST = 8;
/** Others are rounded to the nearest of these. */
const STEP = 5;
/** A mean or a rate of fewer than this comes with a caution. */
export const FEW = 30;

/**
 * What is shown of a count of people: none is none, one to seven is suppressed (null), and any other is rounded to the
 * nearest five, each for itself. What comes of fewer than eight people is suppressed however often they were counted.
 */
export function shownCount(count: number, people = count): number | null {
  if (count === 0) return 0;
  return count < FEWEST || people < FEWEST ? null : Math.round(count / STEP) * STEP;
}

/** What somebody who knows the method can tell from a rounded count: the lowest and the highest that it may be. */
export function boundsOf(shown: number): [low: number, high: number] {
  return shown === 0 ? [0, 0] : [Math.max(FEWEST, shown - 2), shown + 2];
}

/** A whole percentage, from rounded figures alone. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : Math.round((100 * part) / whole);
}

/** A median or a mean with one decimal; none of fewer than eight. */
export function shownAverage(value: number | null, count: number): number | null {
  return value === null || count < FEWEST ? null : Math.round(value * 10) / 10;
}

/** Whether what is shown is of so few that one of them weighs a lot. */
export function isOfFew(shown: number | null): boolean {
  return shown !== null && shown > 0 && shown < FEW;
}
