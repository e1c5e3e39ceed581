/** @seconds 30 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { withClient } from '../../support/with-client.ts';
import { build, dataFolder, eventually, run, type Program } from '../../start/program.ts';
import { importRuns } from '../import/import-runs.ts';
import { someServices } from './services.ts';
import { zipOf } from './zip-of.ts';

const imports = importRuns();
const RECORDS = 250;
/** What every test holds on to, and the import waits for. */
const HELD = 8_000_002;
const numbers = Array.from({ length: RECORDS }, (_, at) => at + 1);

beforeAll(() => build());

const feed = () => ['oruk', imports.file('feed.json', JSON.stringify({ contents: someServices(RECORDS) }))];
const zip = () => {
  const services = numbers.map((number) => `s${number},o${number},Feed club ${number}\n`).join('');
  const organisations = numbers.map((number) => `o${number},Feed friends ${number}\n`).join('');
  const tables = {
    'services.csv': `id,organization_id,name\n${services}`,
    'organizations.csv': `id,name\n${organisations}`,
  };
  return ['hsds', imports.file('directory.zip', zipOf(tables))];
};
const table = () => {
  const columns = [
    { heading: 'Ref', field: 'ID' },
    { heading: 'Name', field: 'NAME' },
    { heading: 'Run by', field: 'ORGANISATION' },
  ];
  const rows = numbers.map((number) => `${number},Feed club ${number},Feed friends ${number}\n`).join('');
  const mapping = imports.file('mapping.json', JSON.stringify({ columns, constants: [], idHeadings: ['Ref'] }));
  return ['sheet', imports.file('groups.csv', `Ref,Name,Run by\n${rows}`), '--mapping', mapping];
};

/** Runs the command as people do, until it comes to a row at which the database makes it wait; there it is killed. */
async function killedAt(where: { table: string; row: string }, words: string[]): Promise<void> {
  await imports.rows(`create or replace function wait_there() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(${HELD}); return new; end $$`);
  await imports.rows(`create trigger wait_there before insert on ${where.table} for each row
    when (${where.row}) execute function wait_there()`);
  await withClient(imports.connection, async (client) => {
    await client.query('select pg_advisory_lock($1)', [HELD]);
    const program = run('cli.js', environment(), ['import', ...words]);
    await eventually(
      () => isWaiting(client),
      () => `It never came there:\n${program.said()}`,
    );
    await kill(program);
  });
  await imports.rows(`drop trigger wait_there on ${where.table}`);
}

function environment(): Record<string, string> {
  const { host = '', port = 5432, user = '', database = '' } = imports.connection;
  const url = `postgresql:///${database}?${new URLSearchParams({ host, port: String(port), user }).toString()}`;
  return { DATABASE_URL: url, LINKWELL_DATA_DIR: dataFolder(), LINKWELL_SEARCH: 'postgresql' };
}

async function isWaiting(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
  );
  return (rowCount ?? 0) > 0;
}

async function kill(program: Program): Promise<void> {
  program.signal('SIGKILL');
  await program.ended();
}

/** How many services there are, how many records of the last run are noted as new, and how often the most changed one was saved. */
async function state(source: string) {
  const [row] = await imports.rows(
    `select (select count(*)::int from service where source = $1) as services,
       (select count(*)::int from feed.item i join import_run r on r.id = i.run_id
         where r.source = $1 and i.outcome = 'CREATED') as noted,
       (select count(*)::int from import_run where source = $1) as runs,
       (select coalesce(max(version), 0) from service where source = $1) as version`,
    [source],
  );
  return row;
}

describe('an import that is killed', () => {
  it.each([
    ['of a feed in a file', feed],
    ['of a table', table],
    ['of a zip of tables', zip],
  ])('%s goes on where it was, with each record once', async (_, words) => {
    const source = `killed-${words.name}`;
    const [format = '', file = '', ...flags] = [...words(), '--source', source];
    const named = `${{ oruk: 'oruk', sheet: 'sheet', hsds: 'hsds' }[format] ?? ''}:${source}`;

    await killedAt({ table: 'service', row: `new.name ->> 'en' = 'Feed club 240'` }, [format, file, ...flags]);
    const before = await state(named);
    const again = await imports.run(format, file, flags);

    expect(before).toMatchObject({ services: before?.noted, runs: 1 });
    expect(Number(before?.services)).toBeLessThan(RECORDS);
    expect(again.failure).toBeNull();
    expect(again.said).toContain(`${RECORDS - Number(before?.services)} records are still to do`);
    expect(again.said).toContain(`${RECORDS} created, 0 updated, 0 unchanged`);
    expect(await state(named)).toEqual({ services: RECORDS, noted: RECORDS, runs: 1, version: 1 });
  });

  it('while the table was read reads it again, and takes each row once', async () => {
    const [format = '', file = '', ...flags] = [...table(), '--source', 'killed-reading'];

    await killedAt({ table: 'feed.item', row: 'new.number = 220' }, [format, file, ...flags]);
    const before = await state('sheet:killed-reading');
    const again = await imports.run(format, file, flags);

    expect(before).toMatchObject({ services: 0, runs: 1 });
    expect(again.said).toContain('200 records are still to do');
    expect(await state('sheet:killed-reading')).toEqual({ services: RECORDS, noted: RECORDS, runs: 1, version: 1 });
  });

  it('begins anew where the file is another one by then', async () => {
    const [format = '', file = '', ...flags] = [...table(), '--source', 'killed-other'];

    await killedAt({ table: 'service', row: `new.name ->> 'en' = 'Feed club 240'` }, [format, file, ...flags]);
    const newer = imports.file('groups.csv', 'Ref,Name,Run by\n1,Feed club 1,Feed friends 1\n900,Newer,Friends\n');
    const again = await imports.run(format, newer, [...flags, '--believe-losses']);

    expect(again.said).toContain('An import was broken off, of another file or with another mapping');
    expect(again.said).toContain('1 created, 0 updated, 1 unchanged');
    expect(await state('sheet:killed-other')).toMatchObject({ runs: 2, version: 1 });
  });
});
