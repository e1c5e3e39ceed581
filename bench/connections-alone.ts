import pg from 'pg';
import type { Reporter } from '../src/shared/progress.ts';
import { londonDay } from '../src/shared/opening-hours/london.ts';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Closing } from '../src/start/closing.ts';
import { makeConnections } from './connections/make-connections.ts';
import { measureRecording } from './connections/recording.ts';
import { measureReports } from './connections/reports.ts';
import { sectionsOfConnections, type ConnectionsResult } from './connections/result.ts';
import { buildRollup, check, fold, publishAll } from './connections/upkeep.ts';
import { writeConnections } from './connections/write.ts';
import { fill } from './fill.ts';
import { openForMeasuring } from './opened.ts';
import { loadNow } from './process/machine.ts';
import { print } from './report/print.ts';
import type { Wishes } from './wishes.ts';

const RECORDED = 300;
const CHANGED = 50_000;

/** Figures about connections: five years of them are made, counted, published and asked for, and some more are recorded. */
export async function connectionsAlone(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const loadBefore = loadNow();
  const { primary, api } = await openForMeasuring(wishes, report, closing);
  const made = await make(primary, wishes, report);
  const { directory } = api;
  const today = londonDay(new Date());

  const built = await buildRollup(directory, report);
  report.step('Checking');
  const checked = await check(directory);
  const published = await publishAll(directory, today, report);
  report.step('Asking for reports');
  const reports = await measureReports(api, primary, wishes.isQuick);
  report.step('Recording connections');
  const recording = await measureRecording(api, primary, RECORDED);
  const folded = await fold(directory, primary, CHANGED);
  const { services, connections, seed } = wishes;
  const load = { before: loadBefore, after: loadNow() };
  const result: ConnectionsResult = {
    ...{ measuredAt: new Date().toISOString(), services, connections, seed, load },
    ...{ made, built, checked, published, reports, recording, folded },
  };
  print(sectionsOfConnections(result), report);
  if (!wishes.isQuick) await writeConnections(result);
}

/** Seconds it took; what is there already in a folder that was named is kept. */
async function make(database: pg.PoolConfig, wishes: Wishes, report: Reporter): Promise<{ seconds: number }> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<{ services: boolean; connections: boolean }>(
      'select exists (select from service) as services, exists (select from connection) as connections',
    )
    .finally(() => client.end());
  if (!rows[0]?.services) await fill(database, wishes, report);
  const startedAt = performance.now();
  if (rows[0]?.connections) throw new PlainFailure('There are connections already. Name another folder.');
  await makeConnections(database, { ...wishes, today: londonDay(new Date()) }, report);
  return { seconds: (performance.now() - startedAt) / 1000 };
}
