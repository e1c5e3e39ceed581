import type { Reporter } from '../../../shared/progress.ts';
import type { RowResult } from './import-row.ts';

const MOST = 20;
/** One thing that is wrong with every row would hide all others. */
const MOST_OF_A_KIND = 5;

/** The first remarks, to be shown when the progress bar has gone. All of them are in the report file, where one is written. */
export class Shown {
  readonly #lines: string[] = [];
  readonly #kinds = new Map<string, number>();
  #count = 0;

  add({ line, outcome, remarks }: RowResult): void {
    for (const { field, code, message } of remarks.filter(({ code }) => code !== 'CHANGED')) {
      this.#count += 1;
      const where = field === '' ? '' : `${field}: `;
      const kind = `${field} ${code}`;
      const alike = (this.#kinds.get(kind) ?? 0) + 1;
      this.#kinds.set(kind, alike);
      if (alike <= MOST_OF_A_KIND && this.#lines.length < MOST)
        this.#lines.push(`  line ${line}, ${outcome}: ${where}${message}`);
    }
  }

  showOn(report: Reporter): void {
    for (const line of this.#lines) report.say(line);
    const more = this.#count - this.#lines.length;
    if (more > 0)
      report.say(`  … and ${more.toLocaleString('en-GB')} more. Add --report report.csv to have them all in a file.`);
  }
}
