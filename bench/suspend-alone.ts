import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import { readMeilisearchState } from '../src/embedded/meilisearch-state.ts';
import { connectionsIn, startKept, temporaryFolder } from './benchmark.ts';
import { fill } from './fill.ts';
import { measureSuspending, type Vanishing } from './parts/suspending.ts';
import { loadNow } from './process/machine.ts';
import { runCommand } from './process/program.ts';
import { print } from './report/print.ts';
import type { Section } from './report/sections.ts';
import type { Wishes } from './wishes.ts';

const FOLDER = path.resolve(import.meta.dirname, 'results/suspending');
const SUSPENSIONS = 100;
const QUICK_SUSPENSIONS = 10;

/** How soon what is suspended is gone by every door: with Meilisearch, and while it is there and does not answer. */
export async function suspendAlone(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const folder = path.join(await temporaryFolder(wishes, closing), 'directory');
  const program = await startKept({ LINKWELL_DATA_DIR: folder, LINKWELL_SEED: 'none' }, closing);
  const { database } = connectionsIn(folder);
  await fill(database, wishes, report);
  report.step('Building the index');
  await runCommand(['search', 'reindex'], { LINKWELL_DATA_DIR: folder });
  const count = wishes.isQuick ? QUICK_SUSPENSIONS : SUSPENSIONS;
  const measure = (what: string) => {
    report.step(`Suspending ${count} services, one after the other: ${what}`);
    return measureSuspending({ url: program.url, database, count });
  };
  const running = await measure('Meilisearch runs');
  const stopped = await whileStopped(folder, () => measure('Meilisearch has been stopped'));
  const result = { measuredAt: new Date().toISOString(), services: wishes.services, load: loadNow(), running, stopped };
  print([sectionOf({ running, stopped })], report);
  if (!wishes.isQuick) await keep(result);
}

/** It is there, takes questions, and answers none: worse than one that is gone. */
async function whileStopped<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const pid = readMeilisearchState(path.join(folder, 'meilisearch'))?.pid;
  if (!pid) throw new PlainFailure('There is no Meilisearch for this machine to stop.');
  process.kill(pid, 'SIGSTOP');
  return work().finally(() => process.kill(pid, 'SIGCONT'));
}

function sectionOf(results: Record<'running' | 'stopped', Vanishing>): Section {
  const rows = Object.entries(results).flatMap(([meilisearch, { all, doors }]) =>
    Object.entries({ 'by every door': all, ...doors }).map(([door, { p50, p99, max }]) => [
      meilisearch,
      door,
      ...[p50, p99, max].map(String),
    ]),
  );
  return {
    title: 'Suspending: milliseconds from sending the mutation until the service is gone',
    note: 'Each door is asked again and again by a connection of its own.',
    columns: ['Meilisearch', 'gone', 'p50', 'p99', 'max'],
    rows,
  };
}

async function keep(result: { measuredAt: string; services: number }): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${result.measuredAt.slice(0, 10)}-${result.services}.json`);
  fs.writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }));
}
