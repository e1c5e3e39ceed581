/** A row of a table as people see it. */
export interface SheetRow {
  /** Where it stands: the number of the row in a spreadsheet, of the line in a CSV file. */
  line: number;
  cells: string[];
}

/** More columns than that are no table of services. */
export const MOST_CELLS = 300;
const MEANS_NOTHING = /^(na|n\/a|#n\/a|null|none|nil|-+|\.|#(ref|value|name|div\/0|num|null)[!?]?)$/i;

/** A cell without what programs put there in place of nothing. */
export function tidyCell(cell: string): string {
  const words = cell.replace(/\u00a0/g, ' ').trim();
  return MEANS_NOTHING.test(words) ? '' : words;
}

export function isBlank({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell === '');
}
