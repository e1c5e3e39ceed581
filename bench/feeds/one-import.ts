import pg from 'pg';
import { fifthsOf } from '../oruk/stream.ts';
import { rounded } from '../measure/figures.ts';
import { postmasterOf, usedWithChildren } from '../process/processor-time.ts';
import { loadNow } from '../process/machine.ts';
import { watchCommand, type Settings } from '../process/program.ts';
import type { Import } from './result.ts';

interface Importing {
  /** Where the feed is: an address, or a file. */
  feed: string;
  /** The directory that imports it. */
  database: pg.PoolConfig;
  settings: Settings;
}

type RunRow = Pick<Import, 'records' | 'seconds' | 'created' | 'updated' | 'unchanged' | 'notTaken'> & {
  state: string;
};

/** Imports the whole feed with the command that an operator would use, as fast as it goes. */
export async function importOnce(name: string, { feed, database, settings }: Importing): Promise<Import> {
  const before = loadNow();
  const postmaster = await postmasterOf(database);
  const usedBefore = usedWithChildren(postmaster);
  const fast = feed.startsWith('http') ? ['--per-second', '10000'] : [];
  const words = ['import', 'oruk', feed, '--source', 'bench', ...fast];
  const { said, seen } = await watchCommand(words, { ...settings, LINKWELL_OUTGOING_NETWORKS: 'loopback' });
  const { state, seconds, ...run } = await lastRun(database);
  if (state !== 'FINISHED') throw new Error(`The import did not finish:\n${said}`);
  const fifths = fifthsOf(seen.map(({ now }) => now));
  const memory = { fifths, most: Math.max(...seen.map(({ most }) => most)) };
  const inSeconds = (ms: number) => rounded(ms / 1000);
  const processor = {
    program: inSeconds(Math.max(...seen.map(({ used }) => used))),
    postgresql: inSeconds(usedWithChildren(postmaster) - usedBefore),
  };
  return { name, load: { before, after: loadNow() }, ...run, seconds: rounded(seconds), processor, memory };
}

async function lastRun(database: pg.PoolConfig): Promise<RunRow> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client.query<RunRow>(LAST_RUN).finally(() => client.end());
  const [run] = rows;
  if (!run) throw new Error('There was no import.');
  return run;
}

const LAST_RUN = `select state, listed as records, extract(epoch from finished_at - started_at)::float as seconds,
    created, updated, unchanged, left_out + rejected + not_fetched as "notTaken"
  from import_run order by started_at desc limit 1`;
