import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTables } from '../exchange/feeds/tables/read-tables.ts';
import { standardName } from '../exchange/feeds/tables/table-names.ts';
import { TablesFeed } from '../exchange/feeds/tables/tables-feed.ts';
import type { CommandTools } from './command.ts';
import { choicesOf, IMPORT_OPTIONS } from './import-words.ts';
import { runImportOf } from './run-import-of.ts';

export const TABLES_USAGE = `import -- hsds <file.zip> [--dry-run] [--report report.csv] [--source name]
  brings in a directory as a zip of tables of the standard: services.csv, organizations.csv, locations.csv and the others`;

function wordsOf(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: IMPORT_OPTIONS });
  const [file = '', ...more] = positionals;
  return { ...values, file, more };
}

/** What is wrong with the words after `hsds`, in one sentence, or null. */
export function problemWithTables(args: string[]): string | null {
  const { file, more } = wordsOf(args);
  if (file === '') return 'Say which zip of tables to import.';
  return more.length > 0 ? 'Import one zip at a time; put quotation marks around a name with blanks.' : null;
}

/** Imports a zip of tables. */
export async function runTablesImport(args: string[], tools: CommandTools): Promise<void> {
  const words = wordsOf(args);
  const choices = choicesOf(words, words.file);
  const name = path.basename(words.file);
  const open = async () => {
    const tables = await readTables(words.file);
    const missing = tables.missing.map((table) => `${standardName(table)}.csv`);
    if (missing.length > 0) tools.report.say(`  Tables that ${name} does not have: ${missing.join(', ')}.`);
    return new TablesFeed(words.file, `hsds:${words.source?.trim() ?? name.replace(/\.zip$/i, '')}`, tables);
  };
  await runImportOf({ open, address: name, ...choices }, tools);
}
