import { beforeAll, expect } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { counting, people } from '../../support/counted.ts';
import { administrator } from '../../support/viewers.ts';

export const TRAFFORD = 'E08000009';
export const BOLTON = 'E08000001';
export const BOARD = 'E54000057';
export const JANUARY = 2026 * 12;

const ASK = `query ($dimension: MoneyDimension!, $areaKind: MoneyAreaKind = LOCAL_AUTHORITY, $area: String, $need: String, $organisationId: ID, $period: String, $first: Int, $after: String) {
  money(dimension: $dimension, areaKind: $areaKind, area: $area, need: $need, organisationId: $organisationId, period: $period, first: $first, after: $after) {
    period from to knownFrom knownTo method otherCurrencies { currency awarded grants } problems { path code message }
    edges { cursor node { key label awarded grants recordedNeeds unmet connections cost low high caution } } pageInfo { hasNextPage endCursor } } }`;

/** Grants to a busy organisation and a quiet one in the first quarter of 2026, and what came of them. */
export function moneyOfAQuarter() {
  const api = testApi();
  const { aGrant } = builders(api);
  const { connect, sql, publish, aPlace, aService } = counting(api);
  const [busy, quiet] = [
    { team: '', organisation: '', service: '' },
    { team: '', organisation: '', service: '' },
  ];
  const inTrafford = { areaCodes: [TRAFFORD], areas: [TRAFFORD, BOARD] };

  async function ask(asking: object, viewer: Viewer = administrator) {
    const { data, errors } = await api.ask(ASK, { period: '2026-Q1', first: 20, ...asking }, viewer);
    expect(errors).toEqual([]);
    return data?.money;
  }

  async function sums(asking: object, viewer?: Viewer): Promise<Record<string, unknown>[]> {
    const { edges } = await ask(asking, viewer);
    return edges.map(({ node }: { node: object }) => node);
  }

  beforeAll(async () => {
    Object.assign(busy, await aPlace());
    Object.assign(quiet, await aPlace());
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

  return { aGrant, ask, sums, busy, quiet };
}
