import { parseArgs } from 'node:util';
import { ENCODINGS } from '../exchange/import/csv/file-text.ts';
import { INTAKES } from '../exchange/import/intakes.ts';
import { alone } from '../exchange/import/run/alone.ts';
import { importFile } from '../exchange/import/run/import-file.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { Command, CommandTools } from './command.ts';
import { FEED_USAGE, problemWithFeed, runFeedImport } from './import-feed.ts';
import { encodingOf } from './import-words.ts';
import { problemWithSheet, runSheetImport, SHEET_USAGE } from './import-sheet.ts';
import { problemWithTables, runTablesImport, TABLES_USAGE } from './import-tables.ts';
import { withDirectory } from './with-directory.ts';

/** Brings listings in from files of other registers, and grants from those of their funders. */
export const importCommand: Command = {
  usage: `import -- <format> <file> [--report report.csv] [--dry-run] [--encoding ${ENCODINGS.join('|')}]
  formats:   ${Object.keys(INTAKES).join(', ')}
  --report   writes what was found and done, row by row
  --dry-run  tries everything and keeps nothing
  Run it as often as you like: rows that are in already are left alone, or brought up to date.
  It ends with 0 when every row could be taken, warnings or not, and with 1 when one could not or the file is broken.
${FEED_USAGE}
${SHEET_USAGE}
${TABLES_USAGE}`,

  problemWith(args) {
    try {
      if (args[0] === 'sheet') return problemWithSheet(args.slice(1));
      if (args[0] === 'hsds') return problemWithTables(args.slice(1));
      return args[0] === 'oruk' ? problemWithFeed(args.slice(1)) : problemWith(wordsOf(args));
    } catch (error) {
      return error instanceof Error ? (/^[^.]*/.exec(error.message)?.[0] ?? '') + '.' : String(error);
    }
  },

  async run(args, tools) {
    if (args[0] === 'oruk') return runFeedImport(args.slice(1), tools);
    if (args[0] === 'sheet') return runSheetImport(args.slice(1), tools);
    if (args[0] === 'hsds') return runTablesImport(args.slice(1), tools);
    const words = wordsOf(args);
    await alone(tools.database, () => runImport(words, tools));
  },
};

type Words = ReturnType<typeof wordsOf>;

function wordsOf(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      report: { type: 'string' },
      'dry-run': { type: 'boolean' },
      encoding: { type: 'string', default: 'utf-8' },
    },
  });
  const [format = '', file = '', ...more] = positionals;
  return {
    format,
    file,
    more,
    reportFile: values.report ?? null,
    isRehearsal: values['dry-run'] ?? false,
    encoding: values.encoding,
  };
}

function problemWith({ format, file, more, encoding }: Words): string | null {
  if (format === '') return 'Say what kind of file it is, and which file.';
  if (/\.(csv|xlsx)$/i.test(format))
    return `Say what kind of file it is first; a table of services is one of “sheet”: import -- sheet ${format}.`;
  if (!Object.hasOwn(INTAKES, format)) return `There is no format “${format}”.`;
  if (file === '') return 'Say which file to import.';
  if (more.length > 0) return 'Import one file at a time; put quotation marks around a name with blanks.';
  return encodingOf(encoding) ? null : `There is no encoding “${encoding}”.`;
}

async function runImport(
  { format: name, file, reportFile, isRehearsal, encoding: written }: Words,
  { database, report, signal }: CommandTools,
): Promise<void> {
  const intake = INTAKES[name];
  const encoding = encodingOf(written);
  if (!intake || !encoding) throw new PlainFailure(`There is no format “${name}”.`);
  await withDirectory(database, async (directory) => {
    report.step(`Importing ${intake.title}${isRehearsal ? ', as a rehearsal: nothing will be kept' : ''}`);
    const newContext = () => directory.contextFor(systemViewer('import'));
    const tally = await importFile(file, { intake, encoding, reportFile, isRehearsal, newContext, report, signal });
    report.step(tally.toString());
    if (reportFile !== null) report.say(`  The report by row is in ${reportFile}.`);
    const { rejected } = tally.outcomes;
    const were = rejected === 1 ? 'row was' : 'rows were';
    if (rejected > 0)
      throw new PlainFailure(
        `${rejected.toLocaleString('en-GB')} ${were} not taken. Put it right in the file and run the same command again.`,
      );
  });
}
