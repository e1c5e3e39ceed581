import { describe, expect, it } from '@jest/globals';
import { ownStatements } from '../../support/statements.ts';
import { gapsOfFourCouncils, NORTH, SOUTH, type Asking } from './gaps-of-four-councils.ts';

const { api, publishGaps, ask, gaps } = gapsOfFourCouncils();

/* eslint-disable @typescript-eslint/no-explicit-any -- what comes from the API is as the document asked for it */
const measure = (gap: any, code: string) => gap.measures.find((each: any) => each.code === code);
const part = (gap: any, code: string) => gap.parts.find((each: any) => each.code === code);
const named = (gap: any): string => `${gap.area.code} ${gap.need.code}`;
/* eslint-enable @typescript-eslint/no-explicit-any */

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
    const statements = (first: number) =>
      ownStatements(async () => {
        const before = api.directory.reads.statements;
        await ask({ first });
        return { statements: api.directory.reads.statements - before };
      });

    expect(await statements(1)).toBe(await statements(8));
  });
});
