import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { printedSchema } from '../../../src/graphql/print-schema.ts';
import { networkOf } from '../../../src/http/asker.ts';
import { anonymous } from '../../../src/shared/viewer.ts';
import { eventually } from '../../search/eventually.ts';
import { tablesHolding } from '../../support/everywhere.ts';
import { whoIs } from '../../support/viewers.ts';
import { FIREFOX, searching } from './searching.ts';

const { as, countsOf, door, search, unit } = searching();
const linkWorker = whoIs('LINK_WORKER', '0190a000-0000-7000-8000-000000000001');
const ADDRESS = '203.0.113.77';
const WORDS = 'Quillfeather grieving in Ashgrovebottom';
const MATTER = {
  query: WORDS,
  near: { postcode: 'gu16 7aa' },
  eligibleAt: { postcode: 'M33 7SR' },
  filter: { languages: ['zyxw'], localAuthorities: ['A1B2C3'] },
};

/** Everything that could lead to who searched, or to what they typed. */
const TRACES = [
  ...['quillfeather', 'ashgrovebottom', 'M33 7SR', 'M337SR', 'GU16 7AA', 'GU167AA', 'zyxw', 'A1B2C3'],
  ...[String(linkWorker.id), ADDRESS, FIREFOX],
  createHash('sha256').update(networkOf(ADDRESS)).digest('base64url').slice(0, 22),
];

async function holding(): Promise<[string, string[]][]> {
  const found = await Promise.all(
    TRACES.map(async (text) => [text, await tablesHolding(door.connection, text)] as [string, string[]]),
  );
  return found.map(([text, tables]) => [text, tables.filter((table) => !table.startsWith('place.'))]);
}

const NOWHERE = TRACES.map((text) => [text, []]);

describe('what somebody searched for', () => {
  it('leaves no word, no postcode, no id and no address in any table, neither at once nor a day later, nor in the log', async () => {
    as(linkWorker, '2026-03-16T10:00:00Z');
    await search(MATTER);
    as(anonymous, '2026-03-16T10:00:00Z');
    await search(MATTER, { 'x-forwarded-for': ADDRESS });
    await door.directory.searchLog.write();

    const facts = await unit().execute('select needs, outcode from provision.search_fact');
    const atOnce = await holding();
    const counts = await countsOf('2026-03-16');
    const later = await holding();

    expect(facts).toEqual([1, 2].map(() => ({ needs: ['bereavement'], outcode: 'M33' })));
    expect([atOnce, later]).toEqual([NOWHERE, NOWHERE]);
    expect(counts).toMatchObject([{ need: 'bereavement', searches: 2, user_days: 2 }]);
    await eventually(() => Promise.resolve(expect(door.lines.length).toBeGreaterThanOrEqual(2)));
    for (const trace of TRACES.filter((text) => text !== linkWorker.id))
      expect(door.lines.join('')).not.toContain(trace);
  });

  it('is known of nobody once the day is over: neither digest nor key is left', async () => {
    as(linkWorker, '2026-03-17T10:00:00Z');
    await search(MATTER);
    await door.directory.searchLog.write();
    const [fact] = await unit().execute<{ seeker: string }[]>('select seeker from provision.search_fact');
    const [made] = await unit().execute<{ key: string }[]>('select key from provision.search_key');

    await countsOf('2026-03-17');

    expect(fact?.seeker).toMatch(/^[\w-]{22}$/);
    expect(await tablesHolding(door.connection, String(fact?.seeker))).toEqual([]);
    expect(await tablesHolding(door.connection, String(made?.key))).toEqual([]);
  });

  it('is another digest on the next day', async () => {
    as(linkWorker, '2026-03-18T10:00:00Z');
    await search(MATTER);
    as(linkWorker, '2026-03-19T10:00:00Z');
    await search(MATTER);
    await door.directory.searchLog.write();

    const seekers = await unit().execute('select distinct seeker from provision.search_fact');

    expect(seekers).toHaveLength(2);
  });

  it('is in no backup by log: what tells people apart is not logged by PostgreSQL', async () => {
    const tables = await unit().execute<{ relname: string }[]>(
      `select relname from pg_class where relnamespace = 'provision'::regnamespace and relkind = 'r' and relpersistence = 'u'
        order by 1`,
    );

    expect(tables.map(({ relname }) => relname)).toEqual(['search_fact', 'search_key']);
  });

  it('is shown to nobody: the schema knows neither table', async () => {
    expect(await printedSchema()).not.toMatch(/search_?(fact|day|key|log)|user_?days/i);
  });
});
