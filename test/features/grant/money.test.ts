import { describe, expect, it } from '@jest/globals';
import { BOARD, BOLTON, moneyOfAQuarter, TRAFFORD } from './money-of-a-quarter.ts';

const { ask, sums, busy, quiet } = moneyOfAQuarter();

const awarded = async (asking: object) =>
  Object.fromEntries((await sums(asking)).map(({ key, awarded: sum }) => [key, sum] as const));

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
