/** How good an order is at bringing what is true to its top. */
export interface Ranking {
  /** Of the first so many, the part that is true. */
  precision: number;
  /** Of all that is true, the part that is among the first so many. */
  recall: number;
  /** The mean of the precisions at each true one; one that is not ranked at all counts as 0. */
  averagePrecision: number;
  /** At which places the true ones stand, from 1. */
  places: number[];
}

/** Of an order from the first on. */
export function rankingOf(order: readonly string[], truth: ReadonlySet<string>, first: number): Ranking {
  const places = order.flatMap((key, index) => (truth.has(key) ? [index + 1] : []));
  const found = places.filter((place) => place <= first).length;
  const precisions = places.map((place, before) => (before + 1) / place);
  return {
    precision: found / first,
    recall: found / truth.size,
    averagePrecision: precisions.reduce((sum, precision) => sum + precision, 0) / truth.size,
    places,
  };
}
