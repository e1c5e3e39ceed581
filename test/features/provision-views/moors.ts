import { beforeAll } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator } from '../../support/viewers.ts';

export const [HILL, DALE, ENGLAND] = ['E54000901', 'E54000902', 'E92000001'];
/** The first lies in both boards. */
export const [NORTHMOOR, SOUTHMOOR, WESTMOOR] = ['E06000901', 'E06000902', 'E06000903'];

const HEAD = 'quarter publishedAt notice method methodVersion problems { path code message }';
export const ASK = {
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
export type View = keyof typeof ASK;

/** Three councils in two boards, seen in each of the views. */
export function moors() {
  const api = testApi();
  const { sql, publishFigures, publishReasons } = publishedProvision(api);

  async function ask(view: View, variables: object, viewer: Viewer = administrator) {
    const { data, errors, statements } = await api.ask(ASK[view], { ...variables }, viewer);
    return { shown: data?.[view], codes: errors.map(({ extensions }) => extensions.code), statements };
  }

  /** Publishes what the views show. */
  async function publish(): Promise<void> {
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

  return { ask, publish };
}
