import type { Forebear } from './lineage.queries.ts';

/** What is known of an area in one quarter. */
export interface InQuarter<Row> {
  /** Of the area itself, under the code that it had then; null where nothing is published. */
  own: Row | null;
  /** Of those that have become it since, where they were several. */
  predecessors: Row[];
}

/** Whose figures these of a quarter are: each stands under the code of its day. */
export function inQuarter<Row>(
  rows: readonly Row[],
  lineage: readonly Forebear[],
  codeOf: (row: Row) => string,
): InQuarter<Row> {
  const isSame = new Map(lineage.map((each) => [each.code, each.isSame]));
  const own = rows.find((row) => isSame.get(codeOf(row)) === true) ?? null;
  return { own, predecessors: own ? [] : rows.filter((row) => isSame.get(codeOf(row)) === false) };
}
