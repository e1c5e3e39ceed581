/** One row of a table, with the line on which it begins. */
export interface Row {
  line: number;
  /** What a column holds, trimmed; null where it holds nothing, or words that mean nothing: NA, Not known. */
  text(column: string): string | null;
}

const MISSING = /^(na|n\/a|n\.a\.?|none|null|nil|-+|not (known|relevant|applicable|available)|unknown|see above)?$/i;

/** A row that answers by the names of its columns, whatever their capitals. */
export function rowOf(line: number, columns: ReadonlyMap<string, number>, fields: readonly string[]): Row {
  return {
    line,
    text(column) {
      return wordsIn(fields[columns.get(column.toLowerCase()) ?? -1] ?? '');
    },
  };
}

/** The same for a thing that is no row of a table. */
export function rowOfItem(line: number, valueOf: (column: string) => unknown): Row {
  return {
    line,
    text(column) {
      const value = valueOf(column);
      return typeof value === 'string' || typeof value === 'number' ? wordsIn(String(value)) : null;
    },
  };
}

function wordsIn(text: string): string | null {
  const words = tidy(text);
  return MISSING.test(words) ? null : words;
}

/** Without blanks that nobody meant: at the ends, several in a row, and those that do not break. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}
