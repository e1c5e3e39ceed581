import type { Row } from '../row.ts';

/** A row of the file, or what is wrong with it before anybody looks at what it says. */
export interface FileRow {
  row: Row;
  problem: string | null;
  /** How much of the file it takes up, near enough for a progress bar. */
  size: number;
}
