import fs from 'node:fs';
import path from 'node:path';
import { unreadBy } from '../exchange/feeds/sheets/sheet-feed.ts';
import { openTable, type TableFile } from '../exchange/feeds/sheets/table.ts';
import { proposeReading } from '../features/sheet-mapping/propose-reading.ts';
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
  const example = `${path.parse(table.file).name}.json`;
  if (into === null) return report.say(`  To write this down as a mapping, add --propose ${example}.`);
  fs.writeFileSync(into, `${JSON.stringify(reading, null, 2)}\n`);
  report.say(`  The mapping is in ${into}. Put it right, then import with --mapping ${into}.`);
}

/** What is wrong with the file into which a mapping is to be written, in one sentence, or null. Nothing is overwritten. */
export function problemWithProposal(into: string): string | null {
  if (!/\.json$/i.test(into)) return 'Say into which JSON file to write the mapping: --propose groups.json.';
  return fs.existsSync(into) ? `${into} is there already. Name another file, or delete it.` : null;
}

export function inQuotes(headings: readonly string[]): string {
  return headings.map((heading) => `“${heading}”`).join(', ');
}
