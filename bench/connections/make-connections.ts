import pg from 'pg';
import type { Reporter } from '../../src/shared/progress.ts';
import { dayWeights } from './days.ts';
import * as making from './making.queries.ts';
import { popularity } from './popularity.ts';
import type { Shape } from './shape.ts';
import { withoutIndexes } from './without-indexes.ts';

const AT_ONCE = 2;
const BATCH = 100_000;
const A_TEAM = 25_000;
const WORKERS_A_TEAM = 6;
const TABLES = ['supported_person', 'episode', 'connection'];

export interface Wanted {
  connections: number;
  seed: number;
  /** The last day that there is anything of is the one before. */
  today: string;
  shape?: Shape;
}

/** Makes connections of five years, with people, episodes and teams, in a directory that has been filled. */
export async function makeConnections(database: pg.PoolConfig, wanted: Wanted, report: Reporter): Promise<void> {
  const client = await fastClient(database);
  try {
    await withoutIndexes(client, TABLES, async () => {
      await prepare(client, wanted);
      await client.query(making.SUPPORTED);
      await client.query(making.episodes(wanted.shape ?? making.USUAL));
      report.step('Making connections inside PostgreSQL');
      await insertAll(database, client, wanted, report);
      report.step('Building their indexes');
    });
    await client.query(making.CLEAN);
    for (const table of [...TABLES, 'team', 'person']) await client.query(`analyze ${table}`);
  } finally {
    await client.end();
  }
}

async function fastClient(database: pg.PoolConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '512MB';
    set maintenance_work_mem = '1GB'`);
  return client;
}

async function prepare(client: pg.Client, { connections, seed, today }: Wanted): Promise<void> {
  await client.query(making.CLEAN);
  await client.query('select setseed($1)', [(seed % 1000) / 1000]);
  const { rows } = await client.query<{ services: number }>('select count(*)::int as services from service');
  await client.query(making.SLOTS, [popularity(rows[0]?.services ?? 0, connections)]);
  await client.query('create index on bench_slot (slot)');
  const days = dayWeights(today);
  const whole = days.reduce((sum, { weight }) => sum + weight, 0);
  await client.query(making.DAYS, [JSON.stringify(days), making.LOTS, whole]);
  await client.query('analyze bench_slot, lot');
  await client.query(making.NARROW);
  await client.query('create index on bench_narrow (number)');
  const teams = Math.max(3, Math.round(connections / A_TEAM));
  await client.query(making.TEAMS, [teams]);
  await client.query(making.STAFF, [teams * WORKERS_A_TEAM]);
  await client.query(making.WORKERS, [WORKERS_A_TEAM]);
  await client.query(making.PEOPLE);
  await client.query('create index on bench_person (number)');
  await client.query('analyze bench_narrow, bench_person');
}

/** In batches that are near each other in time, by as many connections as there are processors here. */
async function insertAll(
  database: pg.PoolConfig,
  client: pg.Client,
  { connections, today, shape = making.USUAL }: Wanted,
  report: Reporter,
): Promise<void> {
  const progress = report.progress('Connections', connections);
  const statement = making.connections(shape);
  const clients = [client, await fastClient(database)].slice(0, AT_ONCE);
  let next = 0;
  const work = async (each: pg.Client): Promise<void> => {
    for (let from = (next += BATCH) - BATCH; from < connections; from = (next += BATCH) - BATCH) {
      await each.query(statement, [from, from + BATCH, today]);
      progress.advance(Math.min(BATCH, connections - from));
    }
  };
  await Promise.all(clients.map(work)).finally(() => Promise.all(clients.slice(1).map((each) => each.end())));
  progress.done();
}
