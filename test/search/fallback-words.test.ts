import { beforeAll, describe, expect, it } from '@jest/globals';
import { askPostgresql } from '../../src/search/postgresql/ask-postgresql.ts';
import { isNear } from '../../src/search/question/conditions-of.ts';
import { testApi } from '../support/api.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { searchServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { listings } from './listings.ts';

const api = testApi();
const make = listings(() => api.directory);
const ids: Record<string, string> = {};
/** Where nothing else happens. */
const HERE = { latitude: 50.26, longitude: -5.05 };

beforeAll(async () => {
  await aBorough(make);
  ids.bellfoundry = await make.service({ name: { en: 'Northside bellfoundry' } });
  ids.hurdyGurdy = await make.service({ name: { en: 'Morning hurdy gurdy' }, summary: { en: 'Puppets and pancakes' } });
  ids.pancakes = await make.service({ name: { en: 'Pancakes' } });
  const [here, away] = await Promise.all(
    [HERE, { latitude: 51.5, longitude: -0.1 }].map((point) => make.location(point)),
  );
  const summary = { en: 'Accordions and fiddles' };
  ids.music = await make.service(
    { name: { en: 'Music' }, summary, needs: ['physical-activity', 'housing-and-homelessness'] },
    [here!],
  );
  ids.accordions = await make.service({ name: { en: 'Accordions' }, needs: ['physical-activity'] }, [here!]);
  await make.service({ name: { en: 'Accordions' }, needs: ['physical-activity', 'housing-and-homelessness'] }, [away!]);
  await untilSearchHoldsAll(api);
});

describe('words that PostgreSQL searches for', () => {
  it.each([
    ['with a slip', 'nothside', ['bellfoundry']],
    ['with two slips in a long word', 'hurdygrudy mornig', ['hurdyGurdy']],
    ['torn apart', 'bell foundry', ['bellfoundry']],
    ['run together', 'hurdygurdy', ['hurdyGurdy']],
    ['most of which are there, those with more of them first', 'puppets pancakes bassoon', ['hurdyGurdy', 'pancakes']],
    ['any of which is there', 'puppets northside', ['bellfoundry', 'hurdyGurdy']],
    ['that nobody uses', 'xyzzyplugh', []],
    ['that stand in a name and elsewhere, the name first', 'pancakes', ['pancakes', 'hurdyGurdy']],
  ])('finds words %s: %s', async (_name, query, names) => {
    const found = await searchServices(api, { query });

    expect(found.engine).toBe('POSTGRESQL');
    expect(found.ids.map((id) => Object.keys(ids).find((name) => ids[name] === id))).toEqual(names);
  });

  it('forgives a slip also where distance decides', async () => {
    const near = { postcode: HOME.postcode, withinKm: 8 };
    const [typed, meant] = await Promise.all(
      ['alotment', 'allotment'].map((query) => searchServices(api, { query, near, sort: 'DISTANCE', first: 50 })),
    );

    expect(meant!.total).toBeGreaterThan(0);
    expect(typed!.ids).toEqual(meant!.ids);
  });

  it('finds near a place what is there, the name first', async () => {
    const near = { point: HERE, withinKm: 3 };

    const found = await searchServices(api, { query: 'accordions', near });

    expect(found.engine).toBe('POSTGRESQL');
    expect(found.ids).toEqual([ids.accordions, ids.music]);
  });

  it.each([
    ['has both', [['physical-activity', 'housing-and-homelessness']], ['music']],
    ['has either', [['physical-activity'], ['housing-and-homelessness']], ['accordions', 'music']],
  ])('finds near a place, of what has one thing or another, what %s', async (_name, either, names) => {
    const needs = either.map((all) => all.map((code) => ({ any: 'needs', of: [code] }) as const));
    const conditions = [...isNear({ centre: HERE, withinKm: 3, areaCodes: [] }), { either: needs }];

    const [found] = await askPostgresql(api.directory.reads, [{ ...SEWING, words: '', conditions, limit: 10 }]);

    expect(found?.ids.toSorted()).toEqual(names.map((name) => ids[name]).toSorted());
  });

  it('looks at a part of very many, those with the word in their name first, and says so', async () => {
    await make.pool.query(`insert into search.document select (jsonb_populate_record(d, jsonb_build_object(
        'id', gen_random_uuid(), 'words', case when n = 10100 then '''sew'':1A' else '''sew'':1C' end))).*
      from search.document d, generate_series(1, 10100) n where d.id = '${ids.bellfoundry}'`);
    const named = await make.pool.query<{ id: string }>(
      `select id from search.document where ts_filter(words, '{a}') @@ 'sew'`,
    );

    const [candidates] = await askPostgresql(api.directory.reads, [SEWING]);

    expect(candidates).toMatchObject({ isEstimate: true, ids: [named.rows[0]!.id, expect.any(String)] });
  });
});

const SEWING = {
  kind: 'service',
  words: 'sewing',
  conditions: [],
  order: 'RELEVANCE',
  offset: 0,
  limit: 2,
  facets: [],
  marks: false,
} as const;
