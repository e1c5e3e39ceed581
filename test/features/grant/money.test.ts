import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { counting, people } from '../../support/counted.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { aGrant } = builders(api);
const { connect, sql, publish, aPlace, aService } = counting(api);

const TRAFFORD = 'E08000009';
const BOLTON = 'E08000001';
const BOARD = 'E54000057';
const JANUARY = 2026 * 12;

const ASK = `query ($dimension: MoneyDimension!, $areaKind: MoneyAreaKind = LOCAL_AUTHORITY, $area: String, $need: String, $organisationId: ID, $period: String, $first: Int, $after: String) {
  money(dimension: $dimension, areaKind: $areaKind, area: $area, need: $need, organisationId: $organisationId, period: $period, first: $first, after: $after) {
    period from to knownFrom knownTo method otherCurrencies { currency awarded grants } problems { path code message }
    edges { cursor node { key label awarded grants recordedNeeds unmet connections cost low high caution } } pageInfo { hasNextPage endCursor } } }`;

async function ask(asking: object, viewer: Viewer = administrator) {
  const { data, errors } = await api.ask(ASK, { period: '2026-Q1', first: 20, ...asking }, viewer);
  expect(errors).toEqual([]);
  return data?.money;
}

async function sums(asking: object, viewer?: Viewer): Promise<Record<string, unknown>[]> {
  const { edges } = await ask(asking, viewer);
  return edges.map(({ node }: { node: object }) => node);
}

const awarded = async (asking: object) =>
  Object.fromEntries((await sums(asking)).map(({ key, awarded: sum }) => [key, sum] as const));

let busy: Awaited<ReturnType<typeof aPlace>>;
let quiet: Awaited<ReturnType<typeof aPlace>>;
const inTrafford = { areaCodes: [TRAFFORD], areas: [TRAFFORD, BOARD] };

beforeAll(async () => {
  [busy, quiet] = [await aPlace(), await aPlace()];
  await sql(`insert into place.area (code, name, kind, parents) values
    ('${TRAFFORD}', 'Trafford', 'LOCAL_AUTHORITY', '{${BOARD}}'), ('${BOLTON}', 'Bolton', 'LOCAL_AUTHORITY', '{${BOARD}}'),
    ('${BOARD}', 'Greater Manchester ICB', 'ICB', '{}')`);
  await aService({ needs: ['debt', 'food'], isPublished: true }, busy.organisation);
  await aService({ needs: ['stress'], isPublished: false }, busy.organisation);
  const made = { madeOn: '2026-02-02', need: 'debt', localAuthority: TRAFFORD, icb: BOARD };
  await connect([
    ...people(40).map((person) => ({ ...made, ...busy, person })),
    ...people(4).map((person) => ({ ...made, ...quiet, localAuthority: BOLTON, person })),
  ]);
  await publish('2026-04-29');
  // What people asked for in Trafford: 60 needs of debt, 40 connections; in Bolton all of it is withheld.
  await sql(`insert into provision.period (quarter, published_at, method) values ('2026-01-01', now(), 1)`);
  for (const [at, area, shown] of [
    [1, TRAFFORD, [60, 40, 10]],
    [2, BOLTON, [null, null, null]],
  ] as const)
    await sql(
      `insert into provision.figure select f.* from jsonb_populate_record(null::provision.figure, (
         select jsonb_object_agg(column_name, 0) from information_schema.columns
         where table_schema = 'provision' and table_name = 'figure' and data_type <> 'text' and column_name <> 'quarter')
         || jsonb_build_object('quarter', '2026-01-01', 'area_kind', 'LOCAL_AUTHORITY', 'area', $1::text, 'need', 'debt',
           'population', '', 'rank', $2::int, 'recorded_needs', $3::int, 'connections', $4::int, 'unmet', $5::int)) as f`,
      [area, at, ...shown],
    );
  api.setClock('2026-05-01T10:00:00Z');

  const matched = { ...inTrafford, organisation: busy.organisation, match: 'BY_IDENTIFIER' };
  await aGrant({ ...matched, amountPence: 100_001, firstMonth: JANUARY, lastMonth: JANUARY + 5 });
  await aGrant({ ...matched, amountPence: 90_000, needs: ['stress'] });
  await aGrant({ areaCodes: [BOLTON, TRAFFORD], areas: [BOLTON, TRAFFORD, BOARD], amountPence: 333 });
  await aGrant({ amountPence: 700, organisation: quiet.organisation, match: 'BY_PERSON' });
  await aGrant({ ...inTrafford, currency: 'EUR', amountPence: 5_000 });
  await aGrant({ ...inTrafford, amountPence: 1_000_000, firstMonth: JANUARY - 24, lastMonth: JANUARY - 13 });
});

describe('money of a period', () => {
  it('is what falls into its months, in pounds alone', async () => {
    const money = await ask({ dimension: 'TOTAL' });

    // Half of £1,000.01, £900, £3.33 and £7.
    expect(money.edges[0].node).toMatchObject({ key: 'ALL', awarded: 1410.33, grants: 4 });
    expect(money).toMatchObject({
      from: '2026-01-01',
      to: '2026-03-31',
      knownFrom: '2024-01-01',
      knownTo: '2026-06-30',
    });
    expect(money.otherCurrencies).toEqual([{ currency: 'EUR', awarded: 50, grants: 1 }]);
    expect(money.method).toContain('says of neither that it comes from the other');
  });

  it('comes to every penny over the quarters, each once', async () => {
    const quarters = ['2026-Q1', '2026-Q2'].map((period) => sums({ dimension: 'ORGANISATION', period }));
    const ofBusy = (await Promise.all(quarters)).flat().filter(({ key }) => key === busy.organisation);

    expect(ofBusy.map(({ awarded: sum }) => sum)).toEqual([1400, 500.01]);
  });

  it('is told by area, a grant for two in equal parts, and what is for none by itself', async () => {
    expect(await awarded({ dimension: 'AREA' })).toEqual({ [TRAFFORD]: 1401.67, [BOLTON]: 1.66, NOT_KNOWN: 7 });
    expect(await awarded({ dimension: 'AREA', areaKind: 'ICB' })).toEqual({ [BOARD]: 1403.33, NOT_KNOWN: 7 });
    expect(await awarded({ dimension: 'TOTAL', area: BOLTON })).toEqual({ ALL: 1.66 });
    expect(await awarded({ dimension: 'TOTAL', area: BOARD })).toEqual({ ALL: 1403.33 });
  });

  it('is told by need: as somebody has said, else of what is offered and published, else not known', async () => {
    expect(await awarded({ dimension: 'NEED' })).toEqual({
      stress: 900,
      debt: 500 / 2,
      food: 500 / 2,
      NOT_KNOWN: 10.33,
    });
    expect(await awarded({ dimension: 'ORGANISATION', need: 'food' })).toEqual({ [busy.organisation]: 250 });
  });

  it('is told by organisation, the largest first, in pages', async () => {
    const first = await ask({ dimension: 'ORGANISATION', first: 1 });
    const rest = await ask({ dimension: 'ORGANISATION', first: 5, after: first.pageInfo.endCursor });

    expect(first.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { key: busy.organisation, awarded: 1400 },
    ]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(rest.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { key: quiet.organisation, awarded: 7 },
      { key: 'NOT_KNOWN', label: 'Matched to no organisation', awarded: 3.33 },
    ]);
  });

  it('is of the newest frozen quarter where none is named', async () => {
    expect((await ask({ dimension: 'TOTAL', period: null })).period).toBe('2026-Q1');
  });

  it.each([
    ['a period that is none', { period: '2026' }, { path: 'period', code: 'INVALID' }],
    ['an area that is none', { area: 'E99999999' }, { path: 'area', code: 'UNKNOWN' }],
    ['a need that is none', { need: 'gold' }, { path: 'need.0', code: 'UNKNOWN' }],
    ['an organisation that is none', { organisationId: 'x' }, { path: 'organisationId', code: 'UNKNOWN' }],
    ['a cursor of something else', { after: 'abc' }, { path: 'after', code: 'INVALID' }],
    ['too much at once', { first: 101 }, { path: 'first', code: 'OUT_OF_RANGE' }],
  ])('is refused for %s', async (_what, asking, expected) => {
    const { problems, edges } = await ask({ dimension: 'TOTAL', ...asking });

    expect(problems).toMatchObject([expected]);
    expect(edges).toEqual([]);
  });
});

describe('cost per connection', () => {
  const of = async (key: string, asking: object, viewer?: Viewer) =>
    (await sums(asking, viewer)).find((each) => each.key === key);

  it('is money by connections as they are published, with the least and the most that it may be', async () => {
    expect(await of(busy.organisation, { dimension: 'ORGANISATION' })).toMatchObject({
      connections: 40,
      cost: 35,
      low: Math.round(1400 / 42),
      high: Math.round(1400 / 38),
      caution: null,
    });
  });

  it('is withheld where connections are', async () => {
    const none = { connections: null, cost: null, low: null, high: null };

    expect(await of(quiet.organisation, { dimension: 'ORGANISATION' })).toMatchObject({ ...none, caution: 'WITHHELD' });
    expect(await of(BOLTON, { dimension: 'AREA' })).toMatchObject({ ...none, caution: 'WITHHELD' });
    expect(await of('NOT_KNOWN', { dimension: 'ORGANISATION' })).toMatchObject({ ...none, caution: 'NOT_KNOWN' });
  });

  it('is never of exact counts, nor of what is not published yet', async () => {
    expect(await of(busy.organisation, { dimension: 'ORGANISATION', period: '2026-Q2' })).toMatchObject({
      ...{ connections: null, cost: null, caution: 'NOT_PUBLISHED' },
    });
  });

  it.each([
    ['an organisation in an area', { dimension: 'ORGANISATION', area: TRAFFORD }],
    ['a need in a board', { dimension: 'NEED', area: BOARD }],
    ['a need to an organisation', { dimension: 'ORGANISATION', need: 'debt' }],
    ['a board of which one council was asked for', { dimension: 'AREA', areaKind: 'ICB', area: TRAFFORD }],
  ])('is not told of a part: %s', async (_what, asking) => {
    for (const sum of await sums(asking)) expect(sum).toMatchObject({ connections: null, cost: null });
    expect((await sums(asking)).map(({ caution }) => caution)).toContain('PART_ONLY');
  });

  it('stands beside what people asked for, of one need in one council', async () => {
    const beside = { recordedNeeds: 60, unmet: 10, connections: 40, cost: 6, low: 6, high: 7, caution: null };
    const commissioner = whoIs('COMMISSIONER', TRAFFORD);

    expect(await of('debt', { dimension: 'NEED', area: TRAFFORD }, commissioner)).toMatchObject(beside);
    expect(await of('ALL', { dimension: 'TOTAL', area: TRAFFORD, need: 'debt' }, commissioner)).toMatchObject(beside);
    expect(await of(TRAFFORD, { dimension: 'AREA', need: 'debt' }, commissioner)).toMatchObject(beside);
    expect(await of('food', { dimension: 'NEED', area: TRAFFORD }, commissioner)).toMatchObject({
      recordedNeeds: null,
      caution: 'PART_ONLY',
    });
  });

  it('shows of that no more than is published, and to nobody else', async () => {
    const nothing = { recordedNeeds: null, unmet: null, connections: null, cost: null };
    const [elsewhere, worker] = [whoIs('COMMISSIONER', BOLTON), whoIs('LINK_WORKER', 'some team')];
    await aGrant({
      areaCodes: [BOLTON],
      areas: [BOLTON, BOARD],
      needs: ['debt'],
      amountPence: 100,
      firstMonth: JANUARY + 1,
      lastMonth: JANUARY + 1,
    });

    expect(await of(BOLTON, { dimension: 'AREA', need: 'debt' }, elsewhere)).toMatchObject({
      ...nothing,
      caution: 'WITHHELD',
    });
    for (const viewer of [elsewhere, worker])
      expect(await of('debt', { dimension: 'NEED', area: TRAFFORD }, viewer)).toMatchObject({
        ...nothing,
        caution: 'PART_ONLY',
      });
  });

  it.each([
    ['by need', { dimension: 'NEED' }, 'debt'],
    ['by council', { dimension: 'AREA' }, TRAFFORD],
    ['by council of a board', { dimension: 'AREA', area: BOARD }, TRAFFORD],
    ['of a board', { dimension: 'TOTAL', area: BOARD }, 'ALL'],
    ['of the directory', { dimension: 'TOTAL' }, 'ALL'],
  ])('is told of a whole: %s', async (_what, asking, key) => {
    expect(await of(key, asking)).toMatchObject({
      connections: 45 - (key === TRAFFORD ? 5 : 0),
      cost: expect.any(Number),
    });
  });

  it('is for those who see the connections', async () => {
    const seen = { dimension: 'TOTAL', area: TRAFFORD };

    expect(await of('ALL', seen, whoIs('COMMISSIONER', TRAFFORD))).toMatchObject({ connections: 40 });
    expect(await of('ALL', seen, whoIs('COMMISSIONER', BOARD))).toMatchObject({ connections: 40 });
    expect(await of('ALL', seen, whoIs('COMMISSIONER', BOLTON))).toMatchObject({ cost: null, caution: 'NOT_YOURS' });
    expect(await of('ALL', seen, whoIs('LISTING_EDITOR', busy.organisation))).toMatchObject({ caution: 'NOT_YOURS' });
    const own = { dimension: 'TOTAL', organisationId: busy.organisation };
    expect(await of('ALL', own, whoIs('LISTING_EDITOR', busy.organisation))).toMatchObject({
      connections: 40,
      cost: 35,
    });
  });
});
