import path from 'node:path';
import pg from 'pg';
import { readEnvironment } from '../src/config.ts';
import { openDirectory } from '../src/directory.ts';
import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import { openServers } from '../src/start/open-servers.ts';
import { ownFolder } from '../src/start/own-folder.ts';
import { fail } from '../src/start/program.ts';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Site } from './bench-site.ts';
import { temporaryFolder } from './benchmark.ts';
import { importOnce } from './feeds/one-import.ts';
import { saveFeed } from './feeds/save-feed.ts';
import { sectionsOfFeeds, type FeedsResult } from './feeds/result.ts';
import { writeFeeds } from './feeds/write.ts';
import { fill } from './fill.ts';
import { ensurePlaces } from './places.ts';
import { databaseUrl } from './process/beside.ts';
import { freePort } from './process/free-port.ts';
import { Program } from './process/program.ts';
import { print } from './report/print.ts';
import type { Wishes } from './wishes.ts';

type Served = Site['database'];

/** The directories that take. */
const EMPTY = { 'from a file': 'taking_from_file', 'over HTTP': 'taking_over_http' } as const;
/** One service of so many says something else the third time. */
const CHANGED_OF = 100;

/** How fast a directory imports what another one publishes: into an empty one, once more, and after a few changes. */
export async function feedsAlone(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const folder = await temporaryFolder(wishes, closing);
  const giving = await openDatabase(path.join(folder, 'servers'), report, closing);
  await prepare(giving, wishes, report);
  const settings = (database: Served) => ({
    ...{ LINKWELL_DATA_DIR: path.join(folder, database.database), DATABASE_URL: databaseUrl(database) },
    ...{ LINKWELL_SEARCH: 'postgresql', LINKWELL_SEED: 'none' },
  });
  const program = await closing.open(async () => Program.start('node', await freePort(), settings(giving)));
  const takeFrom = async (feed: string, name: keyof typeof EMPTY, when: string) => {
    const database = { ...giving, database: EMPTY[name] };
    report.step(`Importing ${name}: ${when}`);
    const taken = await importOnce(`${name}, ${when}`, { feed, database, settings: settings(database) });
    report.say(`  ${taken.records} records in ${taken.seconds} seconds, ${taken.memory.most} MB at most`);
    return taken;
  };
  const url = `${program.url}/oruk/v3`;
  const file = path.join(folder, 'feed.json');
  await saveFeed(url, file);
  const imports = [
    await takeFrom(file, 'from a file', 'into an empty directory'),
    await takeFrom(file, 'from a file', 'once more, unchanged'),
    await takeFrom(url, 'over HTTP', 'into an empty directory'),
    await takeFrom(url, 'over HTTP', 'once more, unchanged'),
  ];
  await withClient(giving, (client) => client.query(CHANGE, [CHANGED_OF]));
  imports.push(await takeFrom(url, 'over HTTP', 'with one in a hundred changed'));

  const { services, seed } = wishes;
  const result: FeedsResult = { measuredAt: new Date().toISOString(), services, seed, imports };
  print(sectionsOfFeeds(result), report);
  if (!wishes.isQuick) await writeFeeds(result);
}

async function openDatabase(folder: string, report: Reporter, closing: Closing): Promise<Served> {
  const environment = readEnvironment();
  const search = { ...environment.search, engine: 'postgresql' as const };
  const config = { ...environment, search, dataFolder: folder };
  const owner = await ownFolder(config, 'bench', closing);
  if (owner) throw new PlainFailure(`${folder} is in use by process ${owner.pid}. Stop it first.`);
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const { primary } = await openServers(config, { folder, report, onLost }, closing);
  const { host = '', port = 5432, user = '', database = '' } = primary;
  return { ...primary, host, port, user, database };
}

/** Fills the one that gives; those that take know the same places, and are empty. */
async function prepare(giving: Served, wishes: Wishes, report: Reporter): Promise<void> {
  await (await openDirectory({ primary: giving })).close();
  await withClient(giving, (client) => ensurePlaces(client, wishes.services, report));
  await withClient({ ...giving, database: 'postgres' }, async (client) => {
    for (const name of Object.values(EMPTY))
      await client.query(`create database ${name} template ${client.escapeIdentifier(giving.database)}`);
  });
  await fill(giving, wishes, report);
  await withClient(giving, (client) => client.query('vacuum (analyze)'));
}

async function withClient<Result>(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection);
  await client.connect();
  return work(client).finally(() => client.end());
}

const CHANGE = `update service s set version = version + 1, updated_at = now(),
    name = jsonb_set(s.name, '{en}', to_jsonb((s.name ->> 'en') || ' (new)'))
  from (select id, row_number() over (order by id) as number from service) n
  where n.id = s.id and n.number % $1 = 0`;
