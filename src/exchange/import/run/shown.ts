import type { Reporter } from '../../../shared/progress.ts';
import type { RowResult } from './import-row.ts';

const MOST = 20;

/** Shows the first remarks on the screen. All of them are in the report file, where one is written. */
export class Shown {
  #count = 0;
  readonly #report: Reporter;
  readonly #hasFile: boolean;

  constructor(report: Reporter, hasFile: boolean) {
    this.#report = report;
    this.#hasFile = hasFile;
  }

  add({ line, outcome, remarks }: RowResult): void {
    if (this.#hasFile) return;
    for (const { field, message } of remarks.filter(({ code }) => code !== 'CHANGED')) {
      this.#count += 1;
      if (this.#count <= MOST)
        this.#report.say(`  line ${line}, ${outcome}: ${field === '' ? '' : `${field}: `}${message}`);
      if (this.#count === MOST) this.#report.say('  … and more. Add --report report.csv to have them all in a file.');
    }
  }
}
