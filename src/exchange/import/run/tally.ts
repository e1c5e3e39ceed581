import type { RowOutcome, RowResult } from './import-row.ts';

/** How many rows ended how, and what is worth a look. */
export class Tally {
  readonly outcomes: Record<RowOutcome, number> = { created: 0, updated: 0, unchanged: 0, 'left out': 0, rejected: 0 };
  rows = 0;
  warnings = 0;
  tidied = 0;
  lastLine = 1;

  add({ line, outcome, remarks }: RowResult): void {
    this.rows += 1;
    this.lastLine = line;
    this.outcomes[outcome] += 1;
    const tidied = remarks.filter(({ code }) => code === 'CHANGED').length;
    this.tidied += tidied;
    if (outcome !== 'rejected') this.warnings += remarks.length - tidied;
  }

  /** One line for the screen. */
  toString(): string {
    const count = (number: number, noun: string) => `${number.toLocaleString('en-GB')} ${noun}`;
    const counted = (number: number, one: string) => count(number, number === 1 ? one : `${one}s`);
    const outcomes = Object.entries(this.outcomes).map(([outcome, number]) => count(number, outcome));
    return `${counted(this.rows, 'row')}: ${outcomes.join(', ')}; ${counted(this.warnings, 'warning')}, ${counted(this.tidied, 'value')} tidied`;
  }
}
