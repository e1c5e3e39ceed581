import jStat from 'jstat';

const FROM_HERE_BY_FORMULA = 1_000;

/**
 * What a gamma of this shape and scale 1 stays below with this probability. The exact search takes steps in proportion to the shape, an hour
 * for the counts of a year; a great shape is told by Wilson and Hilferty (1931), who are then right to five digits.
 */
export function gammaBelow(share: number, shape: number): number {
  if (shape < FROM_HERE_BY_FORMULA) return jStat.gamma.inv(share, shape, 1);
  const ninth = 1 / (9 * shape);
  return shape * (1 - ninth + jStat.normal.inv(share, 0, 1) * Math.sqrt(ninth)) ** 3;
}
