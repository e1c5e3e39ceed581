import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDirectory, type Directory } from '../directory.ts';
import { ENCODINGS, type Encoding } from '../exchange/import/csv/file-text.ts';
import { INTAKES } from '../exchange/import/intakes.ts';
import { importFile } from '../exchange/import/run/import-file.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { Command, CommandTools } from './command.ts';

const POOL_SIZE = 6;
const CLOSING_MS = 2000;

/** Brings listings in from files of other registers, and grants from those of their funders. */
export const importCommand: Command = {
  usage: `import -- <format> <file> [--report report.csv] [--dry-run] [--encoding ${ENCODINGS.join('|')}]
  formats:   ${Object.keys(INTAKES).join(', ')}
  --report   writes what was found and done, row by row
  --dry-run  tries everything and keeps nothing
  Run it as often as you like: rows that are in already are left alone, or brought up to date.
  It ends with 0 when every row could be taken, warnings or not, and with 1 when one could not or the file is broken.`,

  problemWith(args) {
    try {
      return problemWith(wordsOf(args));
    } catch (error) {
      return error instanceof Error ? (/^[^.]*/.exec(error.message)?.[0] ?? '') + '.' : String(error);
    }
  },

  async run(args, tools) {
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
  if (!Object.hasOwn(INTAKES, format)) return `There is no format “${format}”.`;
  if (file === '') return 'Say which file to import.';
  if (more.length > 0) return 'Import one file at a time; put quotation marks around a name with blanks.';
  return isEncoding(encoding) ? null : `There is no encoding “${encoding}”.`;
}

function isEncoding(text: string): text is Encoding {
  return (ENCODINGS as readonly string[]).includes(text);
}

async function runImport(
  { format: name, file, reportFile, isRehearsal, encoding }: Words,
  { database, report, signal }: CommandTools,
): Promise<void> {
  const intake = INTAKES[name];
  if (!intake || !isEncoding(encoding)) throw new PlainFailure(`There is no format “${name}”.`);
  const directory = await openDirectory({ primary: database, poolSize: POOL_SIZE });
  try {
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
  } finally {
    await close(directory);
  }
}

/** A session that was killed inside a transaction is never given back to the pool: do not wait for it for ever. */
async function close(directory: Directory): Promise<void> {
  const waiting = new AbortController();
  const patience = sleep(CLOSING_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([directory.close(), patience]);
  waiting.abort();
}

/** Two imports at once could both add the same organisation; the lock goes with the connection. */
async function alone(database: pg.PoolConfig, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client(database);
  // The rows notice that the database is gone, and say so; the lock goes with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock(hashtext('linkwell import')) as locked`,
    );
    if (!rows[0]?.locked) throw new PlainFailure('Another import is running. Wait until it has finished.');
    await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
