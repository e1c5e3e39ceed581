import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { sql, publishFigures, publishReasons } = publishedProvision(api);

const [HILL, DALE, ENGLAND] = ['E54000901', 'E54000902', 'E92000001'];
/** The first lies in both boards. */
const [NORTHMOOR, SOUTHMOOR, WESTMOOR] = ['E06000901', 'E06000902', 'E06000903'];

const HEAD = 'quarter publishedAt notice method methodVersion problems { path code message }';
const ASK = {
  provisionByArea: `query ($areaKind: ProvisionAreaKind, $need: String, $population: String, $quarter: String, $first: Int, $after: String) {
    provisionByArea(areaKind: $areaKind, need: $need, population: $population, quarter: $quarter, first: $first, after: $after) { ${HEAD}
      edges { node { area { code name kind } decile residents needs needsWithNothing needsShort meanScore highestScore
        worstNeed { code } recordedNeeds { count isAtLeast } unmet { count isAtLeast } connections { count isAtLeast }
        notStarted { count isAtLeast } } } pageInfo { hasNextPage endCursor } } }`,
  provisionByNeed: `query ($areaCode: String!, $population: String, $quarter: String) {
    provisionByNeed(areaCode: $areaCode, population: $population, quarter: $quarter) { ${HEAD} area { code name }
      needs { need { code } score rank measures { code numerator denominator period methodVersion } reasons { reason count } } } }`,
  provisionEquity: `query ($areaCode: String!, $need: String) { provisionEquity(areaCode: $areaCode, need: $need) { ${HEAD}
      needs { need { code } ratio words mostDeprived { services residents } leastDeprived { services residents }
        groups { group population { code } figure { score } } } } }`,
  provisionDenials: `query ($areaCode: String!, $need: String) { provisionDenials(areaCode: $areaCode, need: $need) { ${HEAD}
      denials { recordedNeeds { count isAtLeast } unmet { count isAtLeast } reasons { reason count isAtLeast }
        needs { need { code } } } } }`,
  provisionTrend: `query ($areaCode: String!, $need: String!, $to: String) { provisionTrend(areaCode: $areaCode, need: $need, to: $to) {
      ${HEAD} isComparable points { quarter figure { score } } } }`,
};
type View = keyof typeof ASK;

async function ask(view: View, variables: object, viewer: Viewer = administrator) {
  const { data, errors, statements } = await api.ask(ASK[view], { ...variables }, viewer);
  return { shown: data?.[view], codes: errors.map(({ extensions }) => extensions.code), statements };
}

beforeAll(async () => {
  await sql(`insert into place.area (code, name, kind, parents) values
    ('${NORTHMOOR}', 'Northmoor', 'LOCAL_AUTHORITY', '{${ENGLAND}}'),
    ('${SOUTHMOOR}', 'Southmoor', 'LOCAL_AUTHORITY', '{${DALE},${ENGLAND}}'),
    ('${WESTMOOR}', 'Westmoor', 'LOCAL_AUTHORITY', '{${HILL},${ENGLAND}}'),
    ('E05000901', 'Upper', 'WARD', '{${NORTHMOOR},${ENGLAND}}'),
    ('${HILL}', 'Hill ICB', 'ICB', '{${ENGLAND}}'), ('${DALE}', 'Dale ICB', 'ICB', '{${ENGLAND}}'),
    ('${ENGLAND}', 'England', 'NATION', '{}')`);
  await sql(`insert into provision.part (local_authority, icb, decile, residents) values
    ('${NORTHMOOR}', '${HILL}', 1, 1000), ('${NORTHMOOR}', '${DALE}', 5, 1000),
    ('${SOUTHMOOR}', '${DALE}', 2, 3000), ('${WESTMOOR}', '${HILL}', 0, 5000)`);
});

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
  beforeAll(async () => {
    const deciles = { deprived_residents: 600, least_deprived_residents: 400 };
    await publishFigures([
      {
        area: NORTHMOOR,
        need: 'food',
        score: 80,
        supply_points: 40,
        recorded_needs: 30,
        unmet: 15,
        decile: 3,
        ...deciles,
        deprived_referable: 1,
        least_deprived_referable: 4,
      },
      { area: WESTMOOR, need: 'food', score: 60, supply_points: 20, recorded_needs: null, unmet: null, referable: 2 },
      {
        area: NORTHMOOR,
        need: 'debt',
        score: 20,
        referable: 5,
        recorded_needs: 10,
        unmet: null,
        ...deciles,
        deprived_referable: 3,
        least_deprived_referable: 3,
      },
      { area: SOUTHMOOR, need: 'food', score: 10, referable: 3, deprived_residents: 3000, deprived_referable: 2 },
      { area: WESTMOOR, need: 'debt', score: 5, referable: 2 },
      { area: SOUTHMOOR, need: 'debt', score: 0, referable: 9 },
      { area: NORTHMOOR, need: 'food', population: 'autistic-people', score: 44, referable: 1 },
      { areaKind: 'ICB', area: HILL, need: 'food', score: 33 },
      { area: NORTHMOOR, need: 'food', quarter: '2025-10-01', score: 50 },
      { area: NORTHMOOR, need: 'food', quarter: '2026-04-01', score: 70, method: 2 },
    ]);
    await publishReasons([
      { area: NORTHMOOR, need: 'food', reason: 'NONE_EXISTS', shown: 10 },
      { area: NORTHMOOR, need: 'food', reason: 'COST', shown: null },
      { area: SOUTHMOOR, need: 'food', reason: 'FULL', shown: 25 },
    ]);
  });

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
      const all = await ask(view, { areaCode: NORTHMOOR });
      const one = await ask(view, { areaCode: NORTHMOOR, need: 'food' });

      expect(all.statements).toBe(one.statements);
    }
    const page = await ask('provisionByArea', { first: 1 });
    const whole = await ask('provisionByArea', { first: 100 });
    expect(whole.statements).toBe(page.statements);
  });
});

describe('who sees them', () => {
  const codesOf = (shown: { edges: { node: { area: { code: string } } }[] }) =>
    shown.edges.map(({ node }) => node.area.code).sort();

  it('commissioners of a board: its councils, and one that lies in it in part', async () => {
    const hill = await ask('provisionByArea', {}, whoIs('COMMISSIONER', HILL));
    const dale = await ask('provisionByArea', {}, whoIs('COMMISSIONER', DALE));

    expect(codesOf(hill.shown)).toEqual([NORTHMOOR, WESTMOOR]);
    expect(codesOf(dale.shown)).toEqual([NORTHMOOR, SOUTHMOOR]);
    for (const board of [HILL, DALE])
      expect((await ask('provisionByNeed', { areaCode: NORTHMOOR }, whoIs('COMMISSIONER', board))).codes).toEqual([]);
  });

  it('commissioners of a council: it alone, and not the board above', async () => {
    const commissioner = whoIs('COMMISSIONER', WESTMOOR);

    expect(codesOf((await ask('provisionByArea', {}, commissioner)).shown)).toEqual([WESTMOOR]);
    expect((await ask('provisionByArea', { areaKind: 'ICB' }, commissioner)).shown.edges).toEqual([]);
    expect((await ask('provisionByNeed', { areaCode: HILL }, commissioner)).codes).toEqual(['FORBIDDEN']);
  });

  it.each(['E06000902', 'E99999999', 'nonsense', ''])(
    'refuses what is not theirs in the same words: %j',
    async (areaCode) => {
      for (const view of ['provisionByNeed', 'provisionEquity', 'provisionDenials'] as const)
        expect((await ask(view, { areaCode }, whoIs('COMMISSIONER', HILL))).codes).toEqual(['FORBIDDEN']);
      expect((await ask('provisionTrend', { areaCode, need: 'food' }, whoIs('COMMISSIONER', HILL))).codes).toEqual([
        'FORBIDDEN',
      ]);
    },
  );

  it.each(['LINK_WORKER', 'SUPERVISOR', 'LISTING_EDITOR', 'ASSURER'] as const)('not a %s', async (role) => {
    for (const view of Object.keys(ASK) as View[])
      expect((await ask(view, { areaCode: NORTHMOOR, need: 'food' }, whoIs(role, NORTHMOOR))).codes).toEqual([
        'FORBIDDEN',
      ]);
  });
});
