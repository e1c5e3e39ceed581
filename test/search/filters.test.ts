import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered, searchServices, walkServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { listings } from './listings.ts';

const KM = `6371.0088 * 2 * asin(sqrt(power(sin(radians(l.latitude - ${HOME.latitude}) / 2), 2)
  + cos(radians(${HOME.latitude})) * cos(radians(l.latitude))
  * power(sin(radians(l.longitude - (${HOME.longitude})) / 2), 2)))`;
const NEAREST = `(select min(${KM}) from service_location sl join location l on l.id = sl.location_id
  where sl.service_id = s.id)`;

/** Each filter, and the same in SQL over the catalogue itself. */
const FILTERS: [string, Record<string, unknown>, string][] = [
  ['needs', { needs: ['debt', 'food'] }, `s.needs && array['debt', 'food']`],
  ['activity kinds', { activityKinds: ['befriending'] }, `'befriending' = any(s.activity_kinds)`],
  ['populations', { populations: ['autistic-people'] }, `'autistic-people' = any(s.populations)`],
  ['cost', { cost: ['FREE', 'PAID'] }, `s.cost_kind in ('FREE', 'PAID')`],
  ['attendance', { attendance: ['ONLINE'] }, `'ONLINE' = any(s.attendance)`],
  ['languages', { languages: ['ur', 'bfi'] }, `s.languages && array['ur', 'bfi']`],
  ['accessibility', { accessibility: ['STEP_FREE', 'BSL'] }, `s.accessibility @> array['STEP_FREE', 'BSL']`],
  ['days', { days: ['SUNDAY', 'MONDAY'] }, `s.sessions -> 0 ->> 'day' in ('SUNDAY', 'MONDAY')`],
  ['standings', { standings: ['MET'] }, `s.standing = 'MET'`],
  ['age', { age: 17 }, `coalesce(s.minimum_age, 0) <= 17 and coalesce(s.maximum_age, 99) >= 17`],
  ['gender', { gender: 'WOMEN' }, `s.gender in ('ANYONE', 'WOMEN')`],
  ['referral routes', { referralRoutes: ['GP'] }, `s.referral_routes && array['GP', 'ANY_PROFESSIONAL']`],
  [
    'waiting',
    { waitingAtMostWeeks: 5 },
    `s.capacity_state = 'OPEN' or s.capacity_state = 'WAITING_LIST' and s.waiting_weeks <= 5`,
  ],
  ['open at', { openAt: '2026-02-03T11:59:00Z' }, `s.sessions -> 0 ->> 'day' = 'TUESDAY'`],
  ['closed at the end', { openAt: '2026-02-03T12:00:00Z' }, 'false'],
  [
    'several',
    { needs: ['debt'], cost: ['FREE'], age: 40 },
    `'debt' = any(s.needs) and s.cost_kind = 'FREE'
    and coalesce(s.minimum_age, 0) <= 40 and coalesce(s.maximum_age, 99) >= 40`,
  ],
  [
    'local authority',
    { localAuthorities: ['E08000009'] },
    `exists (select from service_location sl where sl.service_id = s.id)
      or 'E08000009' = any(s.catchment) and not exists (select from service_location sl where sl.service_id = s.id)`,
  ],
];

const FACETS: [string, string][] = [
  ['needs', 'unnest(s.needs)'],
  ['activityKinds', 'unnest(s.activity_kinds)'],
  ['populations', 'unnest(s.populations)'],
  ['cost', 's.cost_kind'],
  ['attendance', 'unnest(s.attendance)'],
  ['languages', 'unnest(s.languages)'],
  ['accessibility', 'unnest(s.accessibility)'],
  ['days', `s.sessions -> 0 ->> 'day'`],
  ['standings', 's.standing'],
];

const server = testMeilisearch();

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('searching with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const idsWhere = async (condition: string, order = 's.id') => {
    const { rows } = await make.pool.query<{ id: string }>(
      `select s.id from service s where ${condition} order by ${order}`,
    );
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    await aBorough(make);
    await untilSearchHoldsAll(api);
  });

  it('says what answered', async () => {
    expect((await searchServices(api)).engine).toBe(engine);
  });

  it.each(FILTERS)('filters by %s', async (_name, filter, condition) => {
    const { total, totalIsApproximate } = await searchServices(api, { filter, first: 100 });
    const ids = await walkServices(api, { filter, first: 100 });

    const expected = await idsWhere(condition);
    expect([...ids].sort()).toEqual(expected);
    expect(totalIsApproximate || total === expected.length).toBe(true);
  });

  it.each(FACETS)('counts by %s', async (field, expression) => {
    const { rows } = await make.pool.query<{ code: string; count: number }>(
      `select code, count(*)::int as count from (select ${expression} as code from service s) c
       where code is not null group by code`,
    );

    const document = `{ searchServices { facets { ${field} { code count label } } } }`;
    const facet = (await answered(api, document)).searchServices.facets[field] as { code: string; count: number }[];
    expect(Object.fromEntries(facet.map(({ code, count }) => [code, count]))).toEqual(
      Object.fromEntries(rows.map(({ code, count }) => [code, count])),
    );
  });

  it.each([['RELEVANCE'], ['FRESHNESS']])('walks through all pages by %s without gap or double', async (sort) => {
    const ids = await walkServices(api, { sort, first: 7 });

    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(await idsWhere('true'));
  });

  it('puts what was checked last first', async () => {
    const ids = await walkServices(api, { sort: 'FRESHNESS', first: 50 });

    expect(ids).toEqual(await idsWhere('true', 's.verified_on desc nulls last, s.id'));
  });

  it.each([1, 3, 8])('finds what lies within %s km, or comes to the house', async (withinKm) => {
    const ids = await walkServices(api, { near: { postcode: HOME.postcode, withinKm }, first: 20 });

    const unplaced = `not exists (select from service_location sl where sl.service_id = s.id)
      and (s.catchment = '{}' or 'E08000009' = any(s.catchment))`;
    expect([...ids].sort()).toEqual(await idsWhere(`${NEAREST} <= ${withinKm} or ${unplaced}`));
  });

  it('sorts by exact distance to the nearest of all places, what has no place last', async () => {
    const near = { postcode: HOME.postcode, withinKm: 30 };
    const ids = await walkServices(api, { near, sort: 'DISTANCE', first: 9 });

    const placed = await idsWhere(`${NEAREST} <= 30`, `${NEAREST}, s.id`);
    expect(ids.slice(0, placed.length)).toEqual(placed);
    expect(ids.slice(placed.length).sort()).toEqual(
      await idsWhere(`${NEAREST} is null and (s.catchment = '{}' or 'E08000009' = any(s.catchment))`),
    );
  });

  it('tells the exact distance', async () => {
    const near = { point: { latitude: HOME.latitude, longitude: HOME.longitude }, withinKm: 5 };
    const { edges } = await searchServices(api, { near, sort: 'DISTANCE', first: 5 });

    const { rows } = await make.pool.query<{ id: string; km: number }>(
      `select s.id, ${NEAREST} as km from service s where ${NEAREST} <= 5 order by 2, 1 limit 5`,
    );
    expect(edges.map(({ node, distanceKm }) => [node.id, distanceKm])).toEqual(
      rows.map(({ id, km }) => [id, Math.round(km * 1000) / 1000]),
    );
  });

  it('finds what takes people from where the person lives, wherever it happens', async () => {
    const { ids } = await searchServices(api, { eligibleAt: { postcode: HOME.postcode }, first: 100 });

    expect([...ids].sort()).toEqual(await idsWhere(`s.catchment = '{}' or 'E08000009' = any(s.catchment)`));
  });

  it('leaves out what is in the city but for the county only', async () => {
    const both = { near: { postcode: HOME.postcode, withinKm: 2 }, eligibleAt: { postcode: HOME.postcode } };
    const { ids } = await searchServices(api, { ...both, first: 100 });

    expect(ids).not.toContain((await idsWhere(`${NEAREST} < 2 and 'E10000030' = any(s.catchment)`))[0]);
    expect([...ids].sort()).toEqual(
      await idsWhere(
        `(${NEAREST} <= 2 or ${NEAREST} is null) and (s.catchment = '{}' or 'E08000009' = any(s.catchment))`,
      ),
    );
  });

  it.each([
    ['choir', 'choir%'],
    ['allotment', 'allotment%'],
    ['allotmant', 'allotment%'],
    ['bereavment', 'bereavement%'],
  ])('finds %s in names', async (query, pattern) => {
    const ids = await walkServices(api, { query, first: 50 });

    const named = await idsWhere(`s.name ->> 'en' like '${pattern}'`);
    expect(ids).toEqual(expect.arrayContaining(named));
  });

  it('finds Welsh words, beside what means the same', async () => {
    const { ids } = await searchServices(api, { query: 'cinio', first: 100 });

    const named = await idsWhere(`s.name ? 'cy'`);
    expect(named).not.toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(named));
  });

  it('marks the found words, and leaves markup in the text as text', async () => {
    const { edges } = await searchServices(api, { query: 'choir', first: 1 });

    const [name] = edges[0]!.highlights;
    expect(name).toMatchObject({ field: 'NAME' });
    expect(name!.fragments[0]).toEqual({ text: 'choir', isMatch: true });
  });
});
