import pg from 'pg';
import { parseArgs } from 'node:util';
import { openDirectory, type Directory } from '../directory.ts';
import { loadExtract } from '../exchange/registers/load-extract.ts';
import { openExtract } from '../exchange/registers/open-extract.ts';
import { reportFindings } from '../exchange/registers/report-findings.ts';
import { checkRegisters } from '../features/register/check-registers.ts';
import { loadedExtracts } from '../features/register/finding.queries.ts';
import { REGISTER_NAMES, type FindingKind } from '../features/register/register.codes.ts';
import { isDay } from '../shared/checks.ts';
import { dayInWords } from '../shared/day-in-words.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { Command, CommandTools } from './command.ts';

/** Loads extracts of public registers, and compares what they say with our organisations. */
export const registers: Command = {
  usage: `registers -- load <extract> [--as-of 2026-11-20] [--report report.csv]
registers -- check [--report report.csv]
registers -- status
  <extract>  publicextract.charity.json or .txt of the Charity Commission, or BasicCompanyData….csv of Companies House, or its zip
  --as-of    the day of the extract, where neither it nor its name says so
  --report   writes all that a register says otherwise, also names that merely differ`,

  problemWith(args) {
    try {
      return problemWith(wordsOf(args));
    } catch (error) {
      return error instanceof Error ? (/^[^.]*/.exec(error.message)?.[0] ?? '') + '.' : String(error);
    }
  },

  async run(args, tools) {
    const words = wordsOf(args);
    if (words.what === 'load') await load(words, tools);
    const directory = await openDirectory({ primary: tools.database, poolSize: 2 });
    try {
      await (words.what === 'status' ? status(directory, tools) : check(directory, words, tools));
    } finally {
      await directory.close();
    }
  },
};

type Words = ReturnType<typeof wordsOf>;

function wordsOf(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, report: { type: 'string' } },
  });
  const [what = '', file = '', ...more] = positionals;
  return { what, file, more, asOf: values['as-of'] ?? null, reportFile: values.report ?? null };
}

function problemWith({ what, file, more, asOf }: Words): string | null {
  if (!['load', 'check', 'status'].includes(what)) return 'Say load, check or status.';
  if (what === 'load' && file === '') return 'Say which extract to load.';
  if (more.length > 0 || (what !== 'load' && file !== ''))
    return 'Load one extract at a time; put quotation marks around a name with blanks.';
  return asOf === null || isDay(asOf) ? null : 'Write the day as 2026-11-20.';
}

async function load({ file, asOf }: Words, { database, report, signal }: CommandTools): Promise<void> {
  const extract = await openExtract(file);
  const client = new pg.Client(database);
  await client.connect();
  const progress = report.progress(`Reading ${extract.title}`, extract.bytes);
  try {
    const loaded = await loadExtract(client, extract, { asOf, progress, signal, now: new Date() });
    progress.done();
    const leftOut =
      loaded.leftOut > 0 ? `, ${loaded.leftOut.toLocaleString('en-GB')} lines without a number or a name left out` : '';
    report.step(
      `${loaded.entries.toLocaleString('en-GB')} ${extract.title}, as of ${dayInWords(loaded.asOf)}${leftOut}`,
    );
  } finally {
    progress.done();
    extract.close();
    await client.end();
  }
}

const IN_WORDS: Record<FindingKind, string> = {
  REMOVED: 'no longer registered',
  RENAMED: 'renamed',
  NOT_FOUND: 'not in the register',
  NAME_DIFFERS: 'of another name there, which is told to nobody',
};

async function check(directory: Directory, { reportFile }: Words, { report, signal }: CommandTools): Promise<void> {
  const ctx = directory.contextFor(systemViewer('registers'));
  const told = await checkRegisters(ctx, () => !signal.aborted);
  const counts = await reportFindings(ctx.em, reportFile);
  for (const [kind, count] of Object.entries(counts))
    report.say(`  ${count.toLocaleString('en-GB')} ${IN_WORDS[kind as FindingKind]}`);
  report.step(
    `${told.toLocaleString('en-GB')} put before those who look after the listings; the others they know of already.`,
  );
  if (reportFile !== null) report.say(`  All of it is in ${reportFile}.`);
}

async function status(directory: Directory, { report }: CommandTools): Promise<void> {
  const loaded = await loadedExtracts(directory.contextFor(systemViewer('registers')).em);
  if (loaded.length === 0) report.say('No register is loaded: npm run registers -- load <extract>');
  for (const { scheme, asOf, entries } of loaded)
    report.say(
      `${scheme}: ${REGISTER_NAMES[scheme]}, ${entries.toLocaleString('en-GB')} bodies, as of ${dayInWords(asOf)}`,
    );
}
