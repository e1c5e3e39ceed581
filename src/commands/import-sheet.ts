import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Context } from '../context.ts';
import { ENCODINGS, type Encoding } from '../exchange/import/csv/file-text.ts';
import { checkReport } from '../exchange/feeds/run/report.ts';
import { mappingFile } from '../exchange/feeds/sheets/mapping-file.ts';
import { SheetFeed } from '../exchange/feeds/sheets/sheet-feed.ts';
import type { TableFile } from '../exchange/feeds/sheets/table.ts';
import type { SheetReading } from '../features/sheet-mapping/sheet-field.codes.ts';
import { SheetMapping } from '../features/sheet-mapping/sheet-mapping.entity.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { CommandTools } from './command.ts';
import { proposeMapping, tellUnread } from './propose-mapping.ts';
import { runImportOf } from './run-import-of.ts';

export const SHEET_USAGE = `import -- sheet <file.csv or file.xlsx> [--mapping name or mapping.json] [--dry-run] [--report report.csv]
  brings in a table of services; without a mapping it says what the columns probably mean, and imports nothing
  --mapping         which column says what: a mapping of createSheetMapping, or a JSON file in the same form
  --propose         writes the guess into a JSON file, to be put right by hand
  --source          by which its listings are known here; the name of the mapping, unless said`;

const OPTIONS = {
  mapping: { type: 'string' },
  propose: { type: 'string' },
  report: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'believe-losses': { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  encoding: { type: 'string' },
} as const;

function wordsOf(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [file = '', ...more] = positionals;
  return { ...values, file, more };
}

/** What is wrong with the words after `sheet`, in one sentence, or null. */
export function problemWithSheet(args: string[]): string | null {
  const { file, more, encoding, mapping, propose } = wordsOf(args);
  if (file === '') return 'Say which table to import: a CSV or XLSX file.';
  if (more.length > 0) return 'Import one table at a time; put quotation marks around a name with blanks.';
  if (mapping !== undefined && propose !== undefined) return 'Either propose a mapping, or import by one.';
  return encoding === undefined || encodingOf(encoding) ? null : `There is no encoding “${encoding}”.`;
}

function encodingOf(text: string | undefined): Encoding | null {
  return ENCODINGS.find((each) => each === text) ?? null;
}

/** Imports a table by a mapping; without one, says what its columns probably mean. */
export async function runSheetImport(args: string[], tools: CommandTools): Promise<void> {
  const words = wordsOf(args);
  const table: TableFile = { file: words.file, encoding: encodingOf(words.encoding) };
  const { mapping } = words;
  if (mapping === undefined) return proposeMapping(table, words.propose ?? null, tools.report);
  const reportFile = words.report ?? null;
  if (reportFile !== null) checkReport(reportFile, words.file);
  const source = `sheet:${words.source?.trim() ?? path.basename(mapping).replace(/\.json$/i, '')}`;
  const open = async (ctx: Context) => {
    const reading = await readingNamed(ctx, mapping);
    await tellUnread(table, reading, tools.report);
    return new SheetFeed(table, reading, source);
  };
  const choices = { isRehearsal: words['dry-run'], isFresh: words.fresh, believesLosses: words['believe-losses'] };
  await runImportOf({ open, address: path.basename(words.file), reportFile, ...choices }, tools);
}

async function readingNamed({ em }: Context, mapping: string): Promise<SheetReading> {
  if (/\.json$/i.test(mapping)) return mappingFile(mapping);
  const kept = await em.findOne(SheetMapping, { name: mapping });
  if (!kept) throw new PlainFailure(`There is no mapping ${mapping}. Keep one by createSheetMapping, or name a file.`);
  return kept;
}
