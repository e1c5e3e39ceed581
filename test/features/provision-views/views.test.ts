import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownStatements } from '../../support/statements.ts';
import { moors, NORTHMOOR, SOUTHMOOR, WESTMOOR, type View } from './moors.ts';

const { ask, publish } = moors();

describe('before anything is published', () => {
  it('says what is missing, in each view', async () => {
    const area = await ask('provisionByArea', {});
    const need = await ask('provisionByNeed', { areaCode: NORTHMOOR });
    const trend = await ask('provisionTrend', { areaCode: NORTHMOOR, need: 'food' });

    expect(area.shown).toMatchObject({
      quarter: null,
      edges: [],
      notice: expect.stringContaining('npm run provision'),
    });
    expect(need.shown).toMatchObject({ quarter: null, needs: [], notice: expect.any(String), problems: [] });
    expect(trend.shown).toMatchObject({ points: [], isComparable: true });
  });
});

describe('views of provision', () => {
  beforeAll(publish);

  it('by area put needs together, the worst area first, and count what is shown alone', async () => {
    const { shown } = await ask('provisionByArea', {});
    const [first, second] = shown.edges;

    expect(shown).toMatchObject({ quarter: '2026-Q3', methodVersion: 1, notice: null, problems: [] });
    expect(first.node).toMatchObject({
      ...{ area: { code: NORTHMOOR, name: 'Northmoor', kind: 'LOCAL_AUTHORITY' }, meanScore: 50, highestScore: 80 },
      ...{ needs: 2, needsWithNothing: 1, needsShort: 1, worstNeed: { code: 'food' } },
      ...{ recordedNeeds: { count: 40, isAtLeast: false }, unmet: { count: 15, isAtLeast: true } },
    });
    expect(second.node).toMatchObject({ area: { code: WESTMOOR }, unmet: { count: null, isAtLeast: true } });
  });

  it('by area go on after a cursor, of one need or a population', async () => {
    const { shown } = await ask('provisionByArea', { first: 1 });
    const next = await ask('provisionByArea', { first: 5, after: shown.pageInfo.endCursor });
    const ofNeed = await ask('provisionByArea', { need: 'debt' });
    const ofPopulation = await ask('provisionByArea', { population: 'autistic-people' });

    expect(next.shown.edges.map(({ node }: never) => (node as { area: { code: string } }).area.code)).toEqual([
      WESTMOOR,
      SOUTHMOOR,
    ]);
    expect(ofNeed.shown.edges[0].node).toMatchObject({ needs: 1, highestScore: 20 });
    expect(ofPopulation.shown.edges).toHaveLength(1);
  });

  it('by need show each with its measures, their period and method, and why it was not met', async () => {
    const { shown } = await ask('provisionByNeed', { areaCode: NORTHMOOR });
    const [food, debt] = shown.needs;

    expect([food.need.code, debt.need.code]).toEqual(['food', 'debt']);
    expect(food.measures).toContainEqual(
      expect.objectContaining({
        code: 'REFERABLE_COVERAGE',
        numerator: 0,
        denominator: 100_000,
        period: '2026-Q3',
        methodVersion: 1,
      }),
    );
    expect(food.reasons).toEqual([
      { reason: 'NONE_EXISTS', count: 10 },
      { reason: 'COST', count: null },
    ]);
    expect(debt.reasons).toEqual([]);
  });

  it('of equity compare the ends of deprivation, and tell the groups of Core20PLUS', async () => {
    const { shown } = await ask('provisionEquity', { areaCode: NORTHMOOR });
    const [food, debt] = shown.needs;

    expect(food).toMatchObject({
      ...{ need: { code: 'food' }, ratio: 0.25, mostDeprived: { services: 1, residents: 600 } },
      leastDeprived: { services: 4, residents: 400 },
    });
    expect(debt.ratio).toBe(1);
    expect(food.groups.map(({ population }: never) => (population as { code: string }).code)).toEqual(
      expect.arrayContaining(['autistic-people', 'coastal-communities', 'sex-workers']),
    );
    expect(food.groups).toContainEqual({
      group: 'PLUS',
      population: { code: 'autistic-people' },
      figure: { score: 44 },
    });
    expect(food.groups).toContainEqual({ group: 'PLUS', population: { code: 'learning-disability' }, figure: null });
  });

  it('of equity say in words why there is nothing to compare with', async () => {
    const { shown } = await ask('provisionEquity', { areaCode: SOUTHMOOR, need: 'food' });

    expect(shown.needs).toMatchObject([{ ratio: null, words: expect.stringContaining('least deprived fifth') }]);
  });

  it('of denials add up what is shown, and say where there may be more', async () => {
    const { shown } = await ask('provisionDenials', { areaCode: NORTHMOOR });
    const ofNeed = await ask('provisionDenials', { areaCode: SOUTHMOOR, need: 'food' });

    expect(shown.denials).toMatchObject({
      ...{ recordedNeeds: { count: 40, isAtLeast: false }, unmet: { count: 15, isAtLeast: true } },
      reasons: [
        { reason: 'NONE_EXISTS', count: 10, isAtLeast: true },
        { reason: 'COST', count: null, isAtLeast: true },
      ],
    });
    expect(ofNeed.shown.denials.reasons).toEqual([{ reason: 'FULL', count: 25, isAtLeast: false }]);
  });

  it('of a trend show eight quarters, those without figures too, and where the method changed', async () => {
    const { shown } = await ask('provisionTrend', { areaCode: NORTHMOOR, need: 'food' });
    const earlier = await ask('provisionTrend', { areaCode: NORTHMOOR, need: 'food', to: '2025-Q4' });

    expect(shown.points.map(({ quarter }: never) => quarter)).toEqual([
      ...['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
    ]);
    expect(shown.points.map(({ figure }: never) => (figure as { score: number } | null)?.score ?? null)).toEqual([
      ...[null, null, null, null, 50, null, 70, 80],
    ]);
    expect(shown.isComparable).toBe(false);
    expect(earlier.shown).toMatchObject({ quarter: '2025-Q4', isComparable: true });
  });

  it.each<[View, object, { path: string; code: string }]>([
    ['provisionByNeed', { areaCode: 'E99999999' }, { path: 'areaCode', code: 'UNKNOWN' }],
    ['provisionByNeed', { areaCode: 'E05000901' }, { path: 'areaCode', code: 'INVALID' }],
    ['provisionByNeed', { areaCode: NORTHMOOR, quarter: '2026-Q9' }, { path: 'quarter', code: 'INVALID' }],
    ['provisionByNeed', { areaCode: NORTHMOOR, quarter: '2026-Q4' }, { path: 'quarter', code: 'OUT_OF_RANGE' }],
    ['provisionTrend', { areaCode: NORTHMOOR, need: 'nonsense' }, { path: 'need', code: 'UNKNOWN' }],
    ['provisionByArea', { population: 'nonsense' }, { path: 'population', code: 'UNKNOWN' }],
    ['provisionByArea', { after: 'nonsense' }, { path: 'after', code: 'INVALID' }],
  ])('%s says what is wrong with %j', async (view, variables, problem) => {
    const { shown } = await ask(view, variables);

    expect(shown.problems).toEqual([expect.objectContaining(problem)]);
  });

  it('cost as many statements for all needs as for one', async () => {
    for (const view of ['provisionEquity', 'provisionDenials'] as const) {
      const all = await ownStatements(() => ask(view, { areaCode: NORTHMOOR }));

      expect(all).toBe(await ownStatements(() => ask(view, { areaCode: NORTHMOOR, need: 'food' })));
    }
    const page = await ownStatements(() => ask('provisionByArea', { first: 1 }));
    expect(await ownStatements(() => ask('provisionByArea', { first: 100 }))).toBe(page);
  });
});
