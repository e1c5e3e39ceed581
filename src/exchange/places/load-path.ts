import type pg from 'pg';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Reporter } from '../../shared/progress.ts';
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
  try {
    await alone(client);
    const attribution = attributionBeside(folder);
    for (const job of jobs) failures.push(...(await loaded(client, job, { ...options, attribution })));
  } finally {
    for (const { file } of jobs) file.close();
  }
  if (failures.length > 0) throw new PlainFailure(failures.join('\n'));
}

/** Loads one file; what is wrong with it is handed back, so that the rest of the folder goes on. */
async function loaded(
  client: pg.ClientBase,
  { file, format }: Job,
  options: LoadPathOptions & { attribution: string[] | null },
): Promise<string[]> {
  const progress = options.report.progress(`${file.name}: ${format.title}`, file.bytes);
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

/** Two loads at once would only wait for each other; the lock goes with the connection. */
async function alone(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(hashtext('linkwell places')) as locked`,
  );
  if (!rows[0]?.locked)
    throw new PlainFailure('Places are being loaded by another command. Wait until it has finished.');
}
