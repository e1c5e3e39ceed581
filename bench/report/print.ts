import type { Reporter } from '../../src/shared/progress.ts';
import type { Section } from './sections.ts';

/** The tables for a person at a terminal, with columns below each other. */
export function print(sections: readonly Section[], report: Reporter): void {
  for (const { title, columns, rows } of sections) {
    const plain = [columns, ...rows].map((row) => row.map((cell) => cell.replaceAll(/[`*]/g, '')));
    const widths = columns.map((_, column) => Math.max(...plain.map((row) => row[column]?.length ?? 0)));
    report.say(`\n${title.replaceAll('`', '')}`);
    for (const row of plain) report.say(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  }
}
