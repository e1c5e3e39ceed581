import path from 'node:path';
import pg from 'pg';
import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import { connectionsIn, startKept, temporaryFolder } from './benchmark.ts';
import { fill } from './fill.ts';
import { conform } from './oruk/conform.ts';
import { timeFiles } from './oruk/files.ts';
import { sectionsOfOruk, type OrukResult } from './oruk/result.ts';
import { readStream } from './oruk/stream.ts';
import { timePages } from './oruk/times.ts';
import { writeOruk } from './oruk/write.ts';
import { loadNow } from './process/machine.ts';
import { print } from './report/print.ts';
import type { Wishes } from './wishes.ts';

/** In a larger directory it takes a quarter of an hour, and there is nothing else in it; and no file holds more. */
const MOST_TO_HOLD = 50_000;

/** Whether what is published as open data conforms, and how fast it is read: pages, and everything at once. A folder that has services is left as it is. */
export async function orukAlone(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const loadBefore = loadNow();
  const folder = path.join(await temporaryFolder(wishes, closing), 'directory');
  const program = await startKept({ LINKWELL_DATA_DIR: folder, LINKWELL_SEED: 'none' }, closing);
  const { database } = connectionsIn(folder);
  if (!(await isFilled(database))) await fill(database, wishes, report);
  await tidy(database);
  const root = `${program.url}/oruk/v3`;
  report.step('Asking for pages');
  const times = await timePages(root, wishes.isQuick);
  report.step('Reading everything at once');
  const stream = await readStream(program);
  const isSmall = wishes.services <= MOST_TO_HOLD;
  report.step('Making files of everything');
  const files = isSmall ? await timeFiles(program, folder) : null;
  report.step('Holding it against the standard');
  const conformance = isSmall ? await conform(root) : null;

  const { services, seed } = wishes;
  const load = { before: loadBefore, after: loadNow() };
  const result: OrukResult = {
    measuredAt: new Date().toISOString(),
    services,
    seed,
    load,
    conformance,
    stream,
    times,
    files,
  };
  print(sectionsOfOruk(result), report);
  if (!wishes.isQuick) await writeOruk(result);
}

/** What PostgreSQL does by itself within minutes of a load. */
async function tidy(database: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  await client.query('vacuum (analyze) service, service_location, location, organisation').finally(() => client.end());
}

async function isFilled(database: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<{ filled: boolean }>('select exists (select from service) as filled')
    .finally(() => client.end());
  return rows[0]?.filled === true;
}
