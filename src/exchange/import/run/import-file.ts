import path from 'node:path';
import type { Context } from '../../../context.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { Reporter } from '../../../shared/progress.ts';
import { checkFile } from '../csv/check-file.ts';
import type { Encoding } from '../csv/file-text.ts';
import type { Intake } from '../intake.ts';
import type { FileRow } from './file-row.ts';
import { fileRows } from './file-rows.ts';
import type { RowResult, RowTools } from './import-row.ts';
import { importRows } from './import-rows.ts';
import { inLots } from './in-lots.ts';
import { inOrder } from './in-order.ts';
import { openReport } from './report-file.ts';
import { SeenIds } from './seen-ids.ts';
import { Shown } from './shown.ts';
import { Tally } from './tally.ts';
import { Turns } from './turns.ts';

export interface ImportOptions {
  intake: Intake;
  encoding: Encoding;
  /** Where to write the report by row. */
  reportFile: string | null;
  /** Tries everything and keeps nothing. */
  isRehearsal: boolean;
  newContext: () => Context;
  report: Reporter;
  signal: AbortSignal;
}

/** More rows, or lots of rows, at once do not make it faster: the database is what there is to wait for. */
const ROWS_AT_ONCE = 4;

/** Imports a file. Each row is in whole or not at all, so it may be stopped at any time and run again. */
export async function importFile(file: string, options: ImportOptions): Promise<Tally> {
  const bytes = await checkFile(file, options.encoding);
  const reportFile = options.reportFile === null ? null : await openReport(options.reportFile, file);
  const progress = options.report.progress(path.basename(file), bytes);
  const tally = new Tally();
  const shown = new Shown();
  const rows = fileRows(file, options.intake, options.encoding);
  try {
    for await (const { size, ...result } of results(rows, options)) {
      progress.advance(size);
      tally.add(result);
      shown.add(result);
      await reportFile?.add(result);
    }
  } catch (error) {
    throw stoppedAt(error, tally, options);
  } finally {
    progress.done();
    if (!reportFile) shown.showOn(options.report);
    await reportFile?.close();
  }
  if (options.signal.aborted) throw stoppedAt(new PlainFailure('Stopped as you wished.'), tally, options);
  return tally;
}

async function* results(
  rows: AsyncIterable<FileRow>,
  options: ImportOptions,
): AsyncGenerator<RowResult & { size: number }> {
  const tools: RowTools = { ...options, seen: new SeenIds(), turns: new Turns() };
  const attempt = async (lot: readonly FileRow[]) => {
    try {
      const done = await importRows(lot, tools);
      return done.map((result, place) => ({ size: lot[place]?.size ?? 0, ...result }));
    } catch (fault) {
      return { fault };
    }
  };
  const lots = inLots(until(rows, options.signal), options.intake.batch?.size ?? 1);
  for await (const done of inOrder(lots, attempt, ROWS_AT_ONCE)) {
    if ('fault' in done) throw plainFault(done.fault);
    yield* done;
  }
}

const LOST = /^(57P0\d|08\d{3}|ECONN\w+|EPIPE)$/;

/** A database that went away is nobody's mistake, and the same command goes on from here. */
export function plainFault(fault: unknown): unknown {
  const { code = '', message = '' } = (fault ?? {}) as { code?: string; message?: string };
  if (!LOST.test(code) && !message.includes('Connection terminated')) return fault;
  return new PlainFailure('The connection to the database was lost.');
}

async function* until(rows: AsyncIterable<FileRow>, signal: AbortSignal): AsyncGenerator<FileRow> {
  for await (const row of rows) {
    if (signal.aborted) return;
    yield row;
  }
}

/** What went wrong with the file, and what that means for the rows before: they are in, and stay in. */
function stoppedAt(error: unknown, tally: Tally, { isRehearsal }: ImportOptions): unknown {
  if (!(error instanceof PlainFailure) || tally.rows === 0) return error;
  const state = isRehearsal
    ? 'Nothing was written.'
    : 'They are in and stay in. When this is put right, run the same command again: nothing is added twice.';
  return new PlainFailure(
    `${error.message}\nBefore that (up to line ${tally.lastLine}): ${tally.toString()}. ${state}`,
  );
}
