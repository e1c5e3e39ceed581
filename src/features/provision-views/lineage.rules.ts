import type { Forebear, Kin } from './lineage.queries.ts';

/** What is known of an area in one quarter. */
export interface InQuarter<Row> {
  /** Of the area itself, under the code that it had then; null where nothing is published. */
  own: Row | null;
  /** Of those that have become it since, where they were several. */
  predecessors: Row[];
  /** Of those that were divided since, of which it was a part: each of all of it. */
  divided: Row[];
  /** What figures that are not its own are of; null where there are none. */
  words: string | null;
}

/** Whose figures these of a quarter are: each stands under the code of its day. */
export function inQuarter<Row>(
  rows: readonly Row[],
  lineage: readonly Forebear[],
  codeOf: (row: Row) => string,
): InQuarter<Row> {
  const byCode = new Map(lineage.map((each) => [each.code, each]));
  const of = (kin: Kin) => rows.filter((row) => byCode.get(codeOf(row))?.kin === kin);
  const [own = null] = of('SAME');
  if (own) return { own, predecessors: [], divided: [], words: null };
  const [predecessors, divided] = [of('MERGED'), of('DIVIDED')];
  const names = (each: readonly Row[]) => [...new Set(each.map((row) => byCode.get(codeOf(row))?.name ?? codeOf(row)))];
  return { own, predecessors, divided, words: wordsOf(names(predecessors), names(divided)) };
}

const LIST = new Intl.ListFormat('en-GB');

function wordsOf(merged: readonly string[], divided: readonly string[]): string | null {
  const sentences = [
    ...(merged.length > 0
      ? [`${LIST.format(merged)} went into this area later. Scores of several areas are never added up.`]
      : []),
    ...divided.map(
      (name) =>
        `${name} was divided later, and this area was a part of it. The figures are of all of ${name}: how much of them was in this part is not known.`,
    ),
  ];
  return sentences.length > 0 ? sentences.join(' ') : null;
}
