import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { people, type Counted } from '../../support/counted.ts';
import { provisioning } from '../../support/provision.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { connect, sql, aPlace, parts, supply, searched, publishGaps } = provisioning(api);

const FIGURES = `areaKind area { code } need { code } population { code } score rank decile residents
  parts { code value usual low high likely weight points words }
  measures { code numerator denominator per value low high period methodVersion words } reasons { reason count }`;
const ASK = `query ($areaKind: ProvisionAreaKind, $area: String, $need: String, $population: String, $quarter: String, $first: Int, $after: String) {
  provisionGaps(areaKind: $areaKind, area: $area, need: $need, population: $population, quarter: $quarter, first: $first, after: $after) {
    quarter publishedAt notice method methodVersion problems { path code message }
    edges { cursor node { ${FIGURES} } } pageInfo { hasNextPage endCursor } } }`;

const NORTH = 'E54000057';
const SOUTH = 'E54000008';
/** Councils with the boards in which they lie: the third lies in both. */
const COUNCILS = { E08000009: [NORTH], E08000003: [NORTH], E07000026: [NORTH, SOUTH], E06000049: [SOUTH] } as const;
const NEEDS = ['debt', 'food'];

interface Asking {
  areaKind?: string;
  area?: string;
  need?: string;
  population?: string;
  quarter?: string;
  first?: number;
  after?: string;
}

async function ask(asking: Asking = {}, viewer: Viewer = administrator) {
  const { data, errors } = await api.ask(ASK, { ...asking }, viewer);
  return { page: data?.provisionGaps, codes: errors.map(({ extensions }) => extensions.code) };
}

/* eslint-disable @typescript-eslint/no-explicit-any -- what comes from the API is as the document asked for it */
async function gaps(asking: Asking = {}, viewer?: Viewer): Promise<any[]> {
  const { page } = await ask({ first: 100, ...asking }, viewer);
  return page.edges.map(({ node }: any) => node);
}

const measure = (gap: any, code: string) => gap.measures.find((each: any) => each.code === code);
const part = (gap: any, code: string) => gap.parts.find((each: any) => each.code === code);
const named = (gap: any): string => `${gap.area.code} ${gap.need.code}`;
/* eslint-enable @typescript-eslint/no-explicit-any */

let place: Awaited<ReturnType<typeof aPlace>>;

beforeAll(async () => {
  place = await aPlace();
  await sql(`insert into place.area (code, name, kind, parents) values
    ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{${NORTH},E92000001}'),
    ('E08000003', 'Manchester', 'LOCAL_AUTHORITY', '{${NORTH},E92000001}'),
    ('E07000026', 'Allerdale', 'LOCAL_AUTHORITY', '{${NORTH},E92000001}'),
    ('E06000049', 'Cheshire East', 'LOCAL_AUTHORITY', '{${SOUTH},E92000001}'),
    ('${NORTH}', 'Greater Manchester ICB', 'ICB', '{E92000001}'), ('${SOUTH}', 'Cheshire ICB', 'ICB', '{E92000001}'),
    ('E92000001', 'England', 'NATION', '{}')`);
  await parts(
    Object.entries(COUNCILS).flatMap(([localAuthority, icbs]) =>
      icbs.map((icb) => ({ localAuthority, icb, decile: localAuthority === 'E08000003' ? 2 : 6, residents: 100_000 })),
    ),
  );
  const everywhere = [...Object.keys(COUNCILS), NORTH, SOUTH, 'E92000001'];
  const kindOf = (area: string) => (area in COUNCILS ? 'LOCAL_AUTHORITY' : area.startsWith('E54') ? 'ICB' : 'NATION');
  await supply(
    everywhere.flatMap((area) =>
      NEEDS.map((need) => ({
        ...{ area, need, areaKind: kindOf(area), listed: 30, places: 100, lostExpired: 5 },
        referable: area === 'E08000003' && need === 'debt' ? 0 : 20,
      })),
    ),
  );
  const made = { ...place, madeOn: '2026-02-02' };
  const many = (count: number, facts: Partial<Counted>) =>
    people(count).map((person): Counted => ({ ...made, person, ...facts }));
  const soon = { startedOn: '2026-02-12', outcome: 'GOT_HELP' };
  const manchester = { localAuthority: 'E08000003', icb: NORTH, need: 'debt' };
  await connect([
    ...many(24, { ...manchester, outcome: 'NO_CAPACITY' }),
    ...many(9, { ...manchester, outcome: 'COST' }),
    ...many(11, { ...manchester, ...soon, populations: ['families-and-carers'] }),
    ...many(40, { localAuthority: 'E08000009', icb: NORTH, need: 'debt', ...soon }),
    ...many(33, { localAuthority: 'E08000009', icb: NORTH, need: 'food', ...soon }),
    ...many(3, { localAuthority: 'E06000049', icb: SOUTH, need: 'food', ...soon }),
    ...many(30, { localAuthority: 'E06000049', icb: SOUTH, need: 'debt', ...soon }),
    ...many(21, { localAuthority: 'E07000026', icb: NORTH, need: 'food', ...soon }),
    ...many(16, { localAuthority: 'E07000026', icb: SOUTH, need: 'food', ...soon }),
    ...many(5, { localAuthority: null, icb: null, need: 'food', ...soon }),
  ]);
  await searched([
    { localAuthority: 'E08000003', icb: NORTH, need: 'debt', searches: 60, none: 30, few: 10 },
    { localAuthority: 'E08000009', icb: NORTH, need: 'debt', searches: 80, none: 8, few: 8 },
    { localAuthority: 'E06000049', icb: SOUTH, need: 'debt', searches: 1, none: 1, users: 1 },
  ]);
  api.setClock('2026-05-01T10:00:00Z');
});

describe('before a quarter is published', () => {
  it('says what is missing, and when it comes', async () => {
    const { page } = await ask();

    expect(page).toMatchObject({ quarter: null, edges: [], problems: [] });
    expect(page.notice).toContain('29 April 2026');
  });

  it('publishes nothing that has not frozen, and then each quarter once', async () => {
    expect(await publishGaps('2026-04-28')).toEqual([]);
    expect(await publishGaps('2026-04-29')).toEqual(['2026-Q1']);
    expect(await publishGaps('2026-04-29')).toEqual([]);
  });
});

describe('gaps in provision', () => {
  it('come with the greatest first, and with parts that add up', async () => {
    const found = await gaps();
    const [first] = found;

    expect(named(first)).toBe('E08000003 debt');
    expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((one, other) => other - one));
    for (const { score, parts: own } of found)
      expect(score).toBeCloseTo(
        own.reduce((sum: number, { points }: { points: number }) => sum + points, 0),
        9,
      );
    expect(part(first, 'SUPPLY')).toMatchObject({ weight: 40, words: expect.stringContaining('of 40 points') });
    expect(first).toMatchObject({ decile: 2, residents: 100_000, population: null });
  });

  it('have measures with what is above the line and below it, an interval, a period and a method', async () => {
    const [gap] = await gaps({ area: 'E08000003', need: 'debt' });

    expect(measure(gap, 'REFERABLE_COVERAGE')).toMatchObject({
      numerator: 0,
      denominator: 100_000,
      per: 10_000,
      value: 0,
    });
    expect(measure(gap, 'LISTED_COVERAGE')).toMatchObject({ numerator: 30, value: 3, low: 2.02, high: 4.28 });
    expect(measure(gap, 'NOT_STARTED')).toMatchObject({ numerator: 35, denominator: 45, value: 77.78 });
    expect(measure(gap, 'NO_RESULT')).toMatchObject({
      numerator: 30,
      denominator: 60,
      value: 50,
      low: 37.74,
      high: 62.26,
    });
    expect(measure(gap, 'THIN_RESULT')).toMatchObject({ numerator: 10, denominator: 60, value: 16.67 });
    expect(measure(gap, 'MEDIAN_WAIT')).toMatchObject({ value: 10, numerator: null });
    expect(measure(gap, 'LOST_TO_QUALITY')).toMatchObject({ numerator: 5, denominator: 5, value: 100 });
    for (const each of gap.measures) expect(each).toMatchObject({ period: '2026-Q1', methodVersion: 2 });
  });

  it('tell why needs were not met', async () => {
    const [gap] = await gaps({ area: 'E08000003', need: 'debt' });

    expect(gap.reasons).toEqual([
      { reason: 'FULL', count: 25 },
      { reason: 'COST', count: 10 },
    ]);
  });

  it('show nothing of one to seven, and take it as usual', async () => {
    const [gap] = await gaps({ area: 'E06000049', need: 'food' });

    expect(measure(gap, 'NOT_STARTED')).toMatchObject({
      numerator: null,
      value: null,
      words: expect.stringContaining('Not shown'),
    });
    expect(part(gap, 'START')).toMatchObject({ value: null, points: 0 });
  });

  it('borrow strength: one search that found nothing tops no list', async () => {
    const [village] = await gaps({ area: 'E06000049', need: 'debt' });
    const [town] = await gaps({ area: 'E08000003', need: 'debt' });

    expect(part(village, 'SEARCH')).toMatchObject({ points: 0 });
    expect(part(town, 'SEARCH').points).toBeGreaterThan(0);
  });

  it('of boards and nations are made of what is shown of their parts', async () => {
    const [north] = await gaps({ areaKind: 'ICB', area: NORTH, need: 'food' });
    const [south] = await gaps({ areaKind: 'ICB', area: SOUTH, need: 'food' });
    const [council] = await gaps({ area: 'E07000026', need: 'food' });
    const [england] = await gaps({ areaKind: 'NATION', need: 'food' });
    const started = (gap: unknown) => measure(gap, 'NOT_STARTED').denominator;

    // 33 and 21; 16, beside 3 that are not shown; 21 and 16; all that is shown.
    expect([north, south, council, england].map(started)).toEqual([55, 15, 35, 70]);
    expect(england.decile).toBeNull();
  });

  it('can be asked of a population', async () => {
    const [carers] = await gaps({ population: 'families-and-carers' });

    expect(carers).toMatchObject({ population: { code: 'families-and-carers' }, need: { code: 'debt' }, reasons: [] });
    expect(measure(carers, 'NOT_STARTED')).toMatchObject({ numerator: 0, denominator: 10 });
  });

  it('are read page by page, by rank', async () => {
    const first = await ask({ first: 5 });
    const rest = await ask({ first: 5, after: first.page.pageInfo.endCursor });
    const ranks = [first, rest].map(({ page }) => page.edges.map(({ node }: { node: { rank: number } }) => node.rank));

    expect(ranks).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8],
    ]);
    expect(rest.page.pageInfo.hasNextPage).toBe(false);
  });

  it.each<[Asking, string, string]>([
    [{ need: 'dept' }, 'need', 'UNKNOWN'],
    [{ population: 'nobody' }, 'population', 'UNKNOWN'],
    [{ area: 'E08009999' }, 'area', 'UNKNOWN'],
    [{ quarter: 'spring' }, 'quarter', 'INVALID'],
    [{ quarter: '2026-Q2' }, 'quarter', 'OUT_OF_RANGE'],
    [{ after: 'x' }, 'after', 'INVALID'],
    [{ first: 101 }, 'first', 'OUT_OF_RANGE'],
  ])('are refused for %j in a sentence', async (asking, path, code) => {
    const { page } = await ask(asking);

    expect(page).toMatchObject({ problems: [{ path, code }], edges: [] });
  });

  it('take one statement for the page and one for its reasons, however many there are', async () => {
    const statements = async (first: number) => {
      const before = api.directory.reads.statements;
      await ask({ first });
      return api.directory.reads.statements - before;
    };

    expect(await statements(1)).toBe(await statements(8));
  });
});

describe('who sees which gaps', () => {
  const seen = async (viewer: Viewer, areaKind?: string) => [
    ...new Set((await gaps(areaKind ? { areaKind } : {}, viewer)).map(({ area }) => area.code)),
  ];

  it('is for commissioners: their areas, and councils of which a part lies in them', async () => {
    const south = whoIs('COMMISSIONER', SOUTH);
    const council = whoIs('COMMISSIONER', 'E08000009');

    expect((await seen(south)).sort()).toEqual(['E06000049', 'E07000026']);
    expect(await seen(south, 'ICB')).toEqual([SOUTH]);
    expect(await seen(council)).toEqual(['E08000009']);
    expect(await seen(council, 'ICB')).toEqual([]);
    expect(await gaps({ area: 'E08000003' }, council)).toEqual([]);
    expect(await seen(whoIs('COMMISSIONER', 'E92000001'))).toHaveLength(4);
  });

  it('is not for link workers, supervisors and groups', async () => {
    for (const viewer of [
      whoIs('LINK_WORKER', place.team),
      whoIs('SUPERVISOR', place.team),
      whoIs('LISTING_EDITOR', place.organisation),
    ])
      expect((await ask({}, viewer)).codes).toEqual(['FORBIDDEN']);
  });

  it('is the same to all of them', async () => {
    const one = await gaps({ area: 'E07000026' }, whoIs('COMMISSIONER', SOUTH));

    expect(await gaps({ area: 'E07000026' }, whoIs('COMMISSIONER', NORTH))).toEqual(one);
    expect(await gaps({ area: 'E07000026' })).toEqual(one);
  });
});

describe('what is published', () => {
  it('is not changed by what is learned later, nor by anybody', async () => {
    const before = await gaps();
    await sql(`update connection set outcome = 'UNSAFE', started_on = null`);
    await publishGaps('2026-04-30');

    expect(await gaps()).toEqual(before);
    for (const table of ['period', 'figure', 'reason'])
      await expect(sql(`delete from provision.${table}`)).rejects.toThrow('Published figures do not change.');
  });

  it('holds nothing that is not rounded', async () => {
    const rows = await sql<Record<string, number | null>>(
      'select recorded_needs, connections, not_started, unmet, searches, none, few from provision.figure',
    );
    const shown = rows.flatMap((row) => Object.values(row)).filter((each) => each !== null);

    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((each) => each % 5 !== 0)).toEqual([]);
  });
});
