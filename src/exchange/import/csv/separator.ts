import { parse } from 'csv-parse/sync';

/** What programs put between the columns of a table: commas in English, semicolons where the comma is for decimals. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** So much of a file is looked at; titles and notes may stand above the headings. */
const BEGINNING = 65_536;
const MOST_ROWS = 31;

export interface Separated {
  separator: Separator;
  text: AsyncIterable<string>;
  /** Whether nothing separates anything in the first row, and what is wanted is not there. */
  isOneColumn: boolean;
}

/** Of a table in which nothing separates anything, in a sentence. */
export const ONE_COLUMN =
  'has one column only: nothing stands between its columns that is a comma, a semicolon, a tab or a bar. Save it as CSV.';

/**
 * By what the columns of a text are separated: by that with which its first rows fit best, and among those by the one that gives most
 * columns. `fit` says how many headings it finds in rows. The text can be read from its beginning afterwards.
 */
export async function separated(
  whole: AsyncIterable<string>,
  fit: (rows: readonly string[][]) => number,
): Promise<Separated> {
  const { beginning, isAll, text } = await beginningOf(whole);
  const lines = isAll ? beginning : beginning.slice(0, beginning.lastIndexOf('\n') + 1);
  const tried = SEPARATORS.map((separator) => {
    const rows = firstRows(lines, separator);
    const widths = rows.map((row) => row.length);
    return { separator, fit: fit(rows), width: Math.max(0, ...widths), first: widths[0] ?? 0 };
  });
  const best = tried.reduce((one, other) => (isBetter(other, one) ? other : one));
  const isOneColumn = best.fit <= 0 && tried.every(({ first }) => first === 1);
  return { separator: best.separator, text, isOneColumn };
}

interface Tried {
  separator: Separator;
  fit: number;
  width: number;
  /** How many cells the first row has. */
  first: number;
}

function isBetter(one: Tried, other: Tried): boolean {
  return one.fit === other.fit ? one.width > other.width : one.fit > other.fit;
}

/** As many of the first rows as can be read. */
function firstRows(text: string, delimiter: Separator): string[][] {
  const rows: string[][] = [];
  const keep = (row: string[]) => void rows.push(row);
  const options = { bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true };
  try {
    parse(text, { ...options, delimiter, to: MOST_ROWS, on_record: keep });
  } catch {
    // What is wrong with the file is told by whoever reads all of it.
  }
  return rows;
}

interface Begun {
  beginning: string;
  /** Whether there is no more. */
  isAll: boolean;
  /** The text from its beginning; where it breaks off, what comes before is given first. */
  text: AsyncIterable<string>;
}

async function beginningOf(whole: AsyncIterable<string>): Promise<Begun> {
  const rest = whole[Symbol.asyncIterator]();
  let beginning = '';
  try {
    while (beginning.length < BEGINNING) {
      const next = await rest.next();
      if (next.done === true) return { beginning, isAll: true, text: from(beginning, rest) };
      beginning += next.value;
    }
    return { beginning, isAll: false, text: from(beginning, rest) };
  } catch (error) {
    return { beginning, isAll: false, text: from(beginning, { next: () => broken(error) }) };
  }
}

function broken(error: unknown): Promise<never> {
  return Promise.reject(error instanceof Error ? error : new Error(String(error)));
}

async function* from(beginning: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield beginning;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
