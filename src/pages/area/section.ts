/** A table of a page: the first cell of a row says what the row is about. */
export interface Table {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A part of a page under a heading of its own. */
export interface Section {
  /** By which an address may point to it. */
  id: string;
  title: string;
  sentences: readonly string[];
  tables: readonly Table[];
}

/** A part with one table; where it has no rows, a sentence stands in. */
export function sectionOf(
  id: string,
  title: string,
  table: Table,
  { sentences = [], otherwise }: { sentences?: readonly string[]; otherwise: string },
): Section {
  return table.rows.length > 0
    ? { id, title, sentences, tables: [table] }
    : { id, title, sentences: [...sentences, otherwise], tables: [] };
}
