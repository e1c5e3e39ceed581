import { comparable, proposeReading } from '../../../features/sheet-mapping/propose-reading.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';

/** Titles and notes stand above the headings of many tables; below so many rows there is no table. */
export const MOST_ABOVE = 30;
/** Fewer known words than these may be chance. */
const FEW = 2;

/** How many headings the row has that holds most of these, or, where nobody says, most known words. */
export function headingsAmong(rows: readonly string[][], wanted: readonly string[] | null): number {
  const found = (row: string[]) =>
    wanted === null ? proposeReading(row).columns.length : wanted.length - missingIn(row, wanted).length;
  return Math.max(0, ...rows.map(found));
}

/** Which of the first rows holds the headings: the first with all of these, or, where nobody says, that with most known words. */
export function headerAmong(rows: readonly string[][], wanted: readonly string[] | null): number | null {
  if (wanted !== null) {
    const found = rows.findIndex((row) => missingIn(row, wanted).length === 0);
    return found < 0 ? null : found;
  }
  const known = rows.map((row) => proposeReading(row).columns.length);
  const most = Math.max(0, ...known);
  return most < FEW ? null : known.indexOf(most);
}

/** Why no row holds the headings, with the ones that are missing where the table comes nearest. */
export function noHeader(name: string, rows: readonly string[][], wanted: readonly string[] | null): PlainFailure {
  if (wanted === null)
    return new PlainFailure(`${name} has no row of headings that says what its columns are. Write a mapping by hand.`);
  const missing =
    rows.map((row) => missingIn(row, wanted)).sort((one, other) => one.length - other.length)[0] ?? wanted;
  const names = missing.map((heading) => `“${heading}”`).join(', ');
  return new PlainFailure(
    `${name} has no column ${names}, which the mapping reads. Put it back into the table, or change the mapping: nothing was imported.`,
  );
}

/** Headings that stand twice: which of them a mapping means, nobody can know. */
export function twiceAmong(headings: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((each) => headings.filter((heading) => comparable(heading) === comparable(each)).length > 1);
}

function missingIn(row: readonly string[], wanted: readonly string[]): string[] {
  const there = new Set(row.map(comparable));
  return wanted.filter((heading) => !there.has(comparable(heading)));
}
