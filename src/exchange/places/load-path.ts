import type pg from 'pg';
import { PlainFailure } from '../../shared/plain-failure.ts';
import { silentReporter, type Reporter } from '../../shared/progress.ts';
import { attributionBeside } from './attribution.ts';
import { jobsIn, type Job } from './load-jobs.ts';
import { loadFile, type Loaded } from './load-file.ts';

export interface LoadPathOptions {
  report: Reporter;
  now: Date;
  signal?: AbortSignal;
}

/** Loads a file, or all files of a folder that it knows. One load at a time; each file whole or not at all. */
export async function loadPath(client: pg.ClientBase, given: string, options: LoadPathOptions): Promise<void> {
  const { jobs, failures, folder } = await jobsIn(given, options.report);
  const attribution = attributionBeside(folder);
  try {
    await alone(client, async () => {
      for (const job of jobs) failures.push(...(await loaded(client, job, { ...options, attribution })));
    });
  } finally {
    for (const { file } of jobs) file.close();
  }
  if (failures.length > 0) throw new PlainFailure(failures.join('\n'));
}

/** All but the postcodes is done at once. */
const NO_PROGRESS = silentReporter.progress('', 0);

/** Loads one file; what is wrong with it is handed back, so that the rest of the folder goes on. */
async function loaded(
  client: pg.ClientBase,
  { file, format }: Job,
  options: LoadPathOptions & { attribution: string[] | null },
): Promise<string[]> {
  const progress = format.kind === 'POSTCODES' ? options.report.progress(file.name, file.bytes) : NO_PROGRESS;
  try {
    const result = await loadFile(client, file, format, { ...options, progress });
    progress.done();
    options.report.step(summary(file.name, result));
    return [];
  } catch (error) {
    progress.done();
    if (error instanceof PlainFailure) return [error.message];
    throw error;
  }
}

function summary(name: string, { rows, leftOut, note }: Loaded): string {
  const parts = [`${rows.toLocaleString('en-GB')} loaded`];
  if (leftOut > 0) parts.push(`${leftOut.toLocaleString('en-GB')} left out (no longer in use, or without a point)`);
  if (note) parts.push(note);
  return `${name}: ${parts.join(', ')}`;
}

/** Two loads at once would only wait for each other. Where one is cut off, the lock goes with its connection. */
async function alone(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(hashtext('linkwell places')) as locked`,
  );
  if (!rows[0]?.locked)
    throw new PlainFailure('Places are being loaded by another command. Wait until it has finished.');
  try {
    await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('linkwell places'))`).catch(() => undefined);
  }
}
