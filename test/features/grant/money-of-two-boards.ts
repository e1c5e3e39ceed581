import { beforeAll, expect } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { provisioning } from '../../support/provision.ts';
import { administrator } from '../../support/viewers.ts';

export const [HILL, DALE, ENGLAND] = ['E54000901', 'E54000902', 'E92000001'];
/** The first lies in both boards: three in four of its people live in Hill. */
export const [NORTHMOOR, SOUTHMOOR, WESTMOOR, UPPER] = ['E06000901', 'E06000902', 'E06000903', 'E05000901'];
export const JANUARY = 2026 * 12;

export const ASK = `query ($dimension: MoneyDimension!, $areaKind: MoneyAreaKind = LOCAL_AUTHORITY, $area: String, $need: String, $organisationId: ID, $period: String) {
  money(dimension: $dimension, areaKind: $areaKind, area: $area, need: $need, organisationId: $organisationId, period: $period, first: 100) {
    waiting problems { message } edges { node { key awarded grants caution } } } }`;

export type Sums = Record<string, [awarded: number, grants: number]>;

/** Three councils in two boards, one of them in both, and the money that went there. */
export function moneyOfTwoBoards() {
  const api = testApi();
  const making = provisioning(api);
  const { sql, parts } = making;

  async function sums(asking: object): Promise<Sums> {
    const { data, errors } = await api.ask(ASK, { period: '2026-Q1', ...asking }, administrator);
    expect(errors).toEqual([]);
    expect(data?.money.problems).toEqual([]);
    return Object.fromEntries(
      data?.money.edges.map(({ node }: { node: { key: string; awarded: number; grants: number } }) => [
        node.key,
        [node.awarded, node.grants],
      ]),
    );
  }

  beforeAll(async () => {
    await sql(`insert into place.area (code, name, kind, parents) values
      ('${NORTHMOOR}', 'Northmoor', 'LOCAL_AUTHORITY', '{${ENGLAND}}'),
      ('${SOUTHMOOR}', 'Southmoor', 'LOCAL_AUTHORITY', '{${DALE},${ENGLAND}}'),
      ('${WESTMOOR}', 'Westmoor', 'LOCAL_AUTHORITY', '{${HILL},${ENGLAND}}'),
      ('${UPPER}', 'Upper', 'WARD', '{${WESTMOOR},${HILL},${ENGLAND}}'),
      ('${HILL}', 'Hill ICB', 'ICB', '{${ENGLAND}}'), ('${DALE}', 'Dale ICB', 'ICB', '{${ENGLAND}}'),
      ('${ENGLAND}', 'England', 'NATION', '{}')`);
    await parts([
      { localAuthority: NORTHMOOR, icb: HILL, decile: 1, residents: 2000 },
      { localAuthority: NORTHMOOR, icb: HILL, decile: 9, residents: 1000 },
      { localAuthority: NORTHMOOR, icb: DALE, residents: 1000 },
      { localAuthority: SOUTHMOOR, icb: DALE, residents: 3000 },
    ]);
  });

  return { api, ...making, sums };
}
