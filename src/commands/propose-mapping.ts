import fs from 'node:fs';
import path from 'node:path';
import { openTable, type TableFile } from '../exchange/feeds/sheets/table.ts';
import { comparable, proposeReading } from '../features/sheet-mapping/propose-reading.ts';
import { headingsOf } from '../features/sheet-mapping/sheet-mapping.rules.ts';
import type { SheetReading } from '../features/sheet-mapping/sheet-field.codes.ts';
import type { Reporter } from '../shared/progress.ts';

/** Says what the columns of a table probably mean, and writes it down where somebody wants that. Imports nothing. */
export async function proposeMapping(table: TableFile, into: string | null, report: Reporter): Promise<void> {
  const { headings, rows } = await openTable(table, null);
  await rows.return(undefined);
  const reading = proposeReading(headings);
  report.step(`${path.basename(table.file)}: what its columns probably say. Nothing was imported.`);
  for (const { heading, field } of reading.columns) report.say(`  “${heading}” says ${field}.`);
  const unread = unreadBy(reading, headings);
  if (unread.length > 0) report.say(`  Nothing known: ${inQuotes(unread)}.`);
  report.say(`  A row is told from others by ${inQuotes(reading.idHeadings) || 'nothing: say by which columns'}.`);
  if (into === null) return;
  fs.writeFileSync(into, `${JSON.stringify(reading, null, 2)}\n`);
  report.say(`  The mapping is in ${into}. Put it right, then import with --mapping ${into}.`);
}

/** Says which columns nobody reads: a new one may say something that people should know. */
export async function tellUnread(table: TableFile, reading: SheetReading, report: Reporter): Promise<void> {
  const { headings, rows } = await openTable(table, headingsOf(reading));
  await rows.return(undefined);
  const unread = unreadBy(reading, headings);
  if (unread.length > 0) report.say(`  Columns that the mapping does not read: ${inQuotes(unread)}.`);
}

function unreadBy(reading: SheetReading, headings: readonly string[]): string[] {
  const read = new Set(headingsOf(reading).map(comparable));
  return headings.filter((heading) => heading !== '' && !read.has(comparable(heading)));
}

function inQuotes(headings: readonly string[]): string {
  return headings.map((heading) => `“${heading}”`).join(', ');
}
