import type { Cell } from './service-columns.ts';

/** How the entries of one kind are told in files. */
export interface Told<Entry> {
  /** What they are called there: `services`. */
  name: string;
  /** The columns of spreadsheets. */
  columns: readonly string[];
  recordOf: (entry: Entry) => object;
  cellsOf: (entry: Entry) => Cell[];
}
