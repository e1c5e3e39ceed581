import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Context } from '../context.ts';
import { mappingFile } from '../exchange/feeds/sheets/mapping-file.ts';
import { SheetFeed } from '../exchange/feeds/sheets/sheet-feed.ts';
import type { TableFile } from '../exchange/feeds/sheets/table.ts';
import type { SheetReading } from '../features/sheet-mapping/sheet-field.codes.ts';
import { SheetMapping } from '../features/sheet-mapping/sheet-mapping.entity.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { CommandTools } from './command.ts';
import { choicesOf, encodingOf, IMPORT_OPTIONS } from './import-words.ts';
import { inQuotes, problemWithProposal, proposeMapping } from './propose-mapping.ts';
import { runImportOf } from './run-import-of.ts';

export const SHEET_USAGE = `import -- sheet <file.csv or file.xlsx> [--mapping name or mapping.json] [--dry-run] [--report report.csv]
  brings in a table of services; without a mapping it says what the columns probably mean, and imports nothing
  --mapping         which column says what: a mapping of createSheetMapping, or a JSON file in the same form
  --propose         writes the guess into a JSON file, to be put right by hand
  --source          by which its listings are known here; the name of the mapping, unless said`;

const MOST_NAMES = 20;

const OPTIONS = {
  mapping: { type: 'string' },
  propose: { type: 'string' },
  ...IMPORT_OPTIONS,
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
  const wrong = propose === undefined ? null : problemWithProposal(propose);
  if (wrong !== null) return wrong;
  return encoding === undefined || encodingOf(encoding) ? null : `There is no encoding “${encoding}”.`;
}

/** Imports a table by a mapping; without one, says what its columns probably mean. */
export async function runSheetImport(args: string[], tools: CommandTools): Promise<void> {
  const words = wordsOf(args);
  const table: TableFile = { file: words.file, encoding: encodingOf(words.encoding) };
  const { mapping } = words;
  if (mapping === undefined) return proposeMapping(table, words.propose ?? null, tools.report);
  const choices = choicesOf(words, words.file);
  const source = `sheet:${words.source?.trim() ?? path.basename(mapping).replace(/\.json$/i, '')}`;
  const open = async (ctx: Context) => {
    const feed = await SheetFeed.open(table, await readingNamed(ctx, mapping), source);
    if (feed.unread.length > 0) tools.report.say(`  Columns that the mapping does not read: ${inQuotes(feed.unread)}.`);
    return feed;
  };
  await runImportOf({ open, address: path.basename(words.file), ...choices }, tools);
}

async function readingNamed({ em }: Context, mapping: string): Promise<SheetReading> {
  if (/\.json$/i.test(mapping)) return mappingFile(mapping);
  const kept = await em.findOne(SheetMapping, { name: mapping });
  if (kept) return kept;
  const names = (await em.find(SheetMapping, {}, { orderBy: { name: 'asc' }, limit: MOST_NAMES })).map(
    ({ name }) => name,
  );
  const others = names.length === 0 ? 'None is kept yet' : `There are ${inQuotes(names)}`;
  throw new PlainFailure(
    `There is no mapping “${mapping}”. ${others}: keep one by createSheetMapping, or name a JSON file, which --propose writes.`,
  );
}
