import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import type { Site } from './bench-site.ts';
import { fill } from './fill.ts';
import { QUICK, THOROUGH } from './measure/contest.ts';
import { rounded } from './measure/figures.ts';
import { measureEdits } from './parts/edits.ts';
import { compareLists } from './parts/lists.ts';
import { compareReindexing } from './parts/reindexing.ts';
import { compareSearches } from './parts/searches.ts';
import { measureFallback, measurePlaces, measureSuggestions } from './parts/single-times.ts';
import { measureStarts } from './parts/starts.ts';
import { administratorKey } from './process/administrator-key.ts';
import { freePort } from './process/free-port.ts';
import { describeMachine, loadNow } from './process/machine.ts';
import { meterFor } from './process/processor-time.ts';
import { Program } from './process/program.ts';
import { takeSamples } from './questions/samples.ts';
import { print } from './report/print.ts';
import type { Result } from './report/result.ts';
import { sectionsOf } from './report/sections.ts';
import { write } from './report/write.ts';
import type { Wishes } from './wishes.ts';

const EDITS = 200;
const QUICK_EDITS = 20;
const LOOK_EVERY_MS = 5;

/** Measures everything in one run, prints it, and writes it down unless it was only a quick look. */
export async function benchmark(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const loadBefore = loadNow();
  const folder = await temporaryFolder(wishes, closing);
  const starts = await measureStarts(folder, wishes.isQuick, report);
  const settings = {
    LINKWELL_DATA_DIR: path.join(folder, 'directory'),
    LINKWELL_SEED: 'none',
  };
  const program = await startKept(settings, closing);
  const { database, meilisearch } = connectionsIn(settings.LINKWELL_DATA_DIR);
  const generated = await fill(database, wishes, report);
  const site: Site = {
    program,
    folder: settings.LINKWELL_DATA_DIR,
    database,
    meilisearch,
    apiKey: await administratorKey(database),
    samples: await takeSamples(database, wishes.seed),
    patience: wishes.isQuick ? QUICK : THOROUGH,
    meter: await meterFor(program.pid, settings.LINKWELL_DATA_DIR, database),
    report,
  };
  const measured = await measureAll(site, wishes);
  const machine = await describeMachine(site, loadBefore);
  await program.stop();
  const again = await Program.start('npm', await freePort(), settings);
  await again.stop();

  const { services, seed } = wishes;
  const result: Result = {
    measuredAt: new Date().toISOString(),
    services,
    seed,
    machine,
    generated,
    starts: { ...starts, warmSecondsAtThisSize: rounded(again.startSeconds) },
    ...measured,
  };
  print(sectionsOf(result), report);
  if (!wishes.isQuick) await write(result);
}

/** The index is built first, since copying went past it. */
async function measureAll(site: Site, { isQuick }: Wishes) {
  const reindexing = await compareReindexing(site);
  const list = await compareLists(site);
  const place = await measurePlaces(site);
  const suggesting = await measureSuggestions(site);
  const searches = await compareSearches(site);
  const edits = await measureEdits(site, isQuick ? QUICK_EDITS : EDITS);
  const fallback = await measureFallback(site);
  return { reindexing, list, place, suggesting, searches, edits, fallback, memory: site.program.memory() };
}

/** It answers a moment before it leaves word where its servers are. */
export async function startKept(settings: Record<string, string>, closing: Closing): Promise<Program> {
  const program = await closing.open(async () => Program.start('node', await freePort(), settings));
  while (!fs.existsSync(wordIn(settings.LINKWELL_DATA_DIR ?? ''))) await sleep(LOOK_EVERY_MS);
  return program;
}

function wordIn(folder: string): string {
  return path.join(folder, 'connections.json');
}

/** Where the servers may keep their data; gone afterwards unless a folder was named. */
export async function temporaryFolder({ folder }: Wishes, closing: Closing): Promise<string> {
  const place = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-bench-'));
  fs.mkdirSync(place, { recursive: true });
  // PostgreSQL has to pass through when it runs under another account.
  fs.chmodSync(place, 0o711);
  const stop = () => Promise.resolve(folder ? undefined : fs.rmSync(place, { recursive: true, force: true }));
  await closing.open(() => Promise.resolve({ stop }));
  return place;
}

export function connectionsIn(folder: string): Pick<Site, 'database' | 'meilisearch'> {
  const { connections } = JSON.parse(fs.readFileSync(wordIn(folder), 'utf8')) as {
    connections: { primary: Site['database']; meilisearch: Site['meilisearch'] | null };
  };
  if (!connections.meilisearch) throw new Error('There is no Meilisearch for this machine to compare with.');
  return { database: connections.primary, meilisearch: connections.meilisearch };
}
