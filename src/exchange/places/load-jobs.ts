import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Reporter } from '../../shared/progress.ts';
import { formatOf, formats, unknownFile, type Format } from './known-file.ts';
import { openPlacesFile, type PlacesFile } from './places-file.ts';

/** A file, and what kind it is. */
export interface Job {
  file: PlacesFile;
  format: Format;
}

export interface Jobs {
  jobs: Job[];
  /** Sentences about files that are meant to be loaded and cannot be. */
  failures: string[];
  folder: string;
}

/** What is to be loaded, in the best order. A single file must be known; of a folder, strangers are left alone. */
export async function jobsIn(given: string, report: Reporter): Promise<Jobs> {
  const stat = await fs.promises.stat(given).catch(() => null);
  if (!stat) throw new PlainFailure(`${given} does not exist. Give the folder or the file that holds the places.`);
  if (stat.isDirectory()) return jobsInFolder(given, report);
  const job = await jobOf(given);
  if (!job) throw unknownFile(path.basename(given));
  return { jobs: [job], failures: [], folder: path.dirname(given) };
}

async function jobsInFolder(folder: string, report: Reporter): Promise<Jobs> {
  const jobs: Job[] = [];
  const failures: string[] = [];
  for (const file of filesIn(folder))
    try {
      const job = await jobOf(file);
      if (job) jobs.push(job);
      else report.say(`${path.basename(file)} is not needed here and was left alone.`);
    } catch (error) {
      if (!(error instanceof PlainFailure)) throw error;
      failures.push(error.message);
    }
  if (jobs.length === 0 && failures.length === 0)
    throw new PlainFailure(`${folder} holds no file of places that we know.`);
  jobs.sort((one, other) => formats.indexOf(one.format) - formats.indexOf(other.format));
  return { jobs, failures, folder };
}

function filesIn(folder: string): string[] {
  const names = fs.readdirSync(folder).filter((name) => /\.(csv|csv\.gz|zip|json|geojson)$/i.test(name));
  if (names.length === 0) throw new PlainFailure(`${folder} holds no .csv, .csv.gz, .zip or .json file.`);
  return names.sort().map((name) => path.join(folder, name));
}

async function jobOf(name: string): Promise<Job | null> {
  const file = await openPlacesFile(name);
  const format = await formatOf(file);
  if (!format) file.close();
  return format && { file, format };
}
