import { beforeAll } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { people, type Counted } from '../../support/counted.ts';
import { provisioning } from '../../support/provision.ts';
import { administrator } from '../../support/viewers.ts';

const FIGURES = `areaKind area { code } need { code } population { code } score rank decile residents
  parts { code value usual low high likely weight points words }
  measures { code numerator denominator per value low high period methodVersion words } reasons { reason count }`;
const ASK = `query ($areaKind: ProvisionAreaKind, $area: String, $need: String, $population: String, $quarter: String, $first: Int, $after: String) {
  provisionGaps(areaKind: $areaKind, area: $area, need: $need, population: $population, quarter: $quarter, first: $first, after: $after) {
    quarter publishedAt notice method methodVersion problems { path code message }
    edges { cursor node { ${FIGURES} } } pageInfo { hasNextPage endCursor } } }`;

export const NORTH = 'E54000057';
export const SOUTH = 'E54000008';
/** Councils with the boards in which they lie: the third lies in both. */
const COUNCILS = { E08000009: [NORTH], E08000003: [NORTH], E07000026: [NORTH, SOUTH], E06000049: [SOUTH] } as const;
const NEEDS = ['debt', 'food'];

export interface Asking {
  areaKind?: string;
  area?: string;
  need?: string;
  population?: string;
  quarter?: string;
  first?: number;
  after?: string;
}

/** Four councils in two boards, with what was recorded there in the first quarter of 2026, none of it published yet. */
export function gapsOfFourCouncils() {
  const api = testApi();
  const { connect, sql, aPlace, parts, supply, searched, publishGaps } = provisioning(api);
  const place = { team: '', organisation: '', service: '' };

  async function ask(asking: Asking = {}, viewer: Viewer = administrator) {
    const { data, errors } = await api.ask(ASK, { ...asking }, viewer);
    return { page: data?.provisionGaps, codes: errors.map(({ extensions }) => extensions.code) };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes from the API is as the document asked for it
  async function gaps(asking: Asking = {}, viewer?: Viewer): Promise<any[]> {
    const { page } = await ask({ first: 100, ...asking }, viewer);
    return page.edges.map(({ node }: { node: object }) => node);
  }

  beforeAll(async () => {
    Object.assign(place, await aPlace());
    await sql(`insert into place.area (code, name, kind, parents) values
      ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{${NORTH},E92000001}'),
      ('E08000003', 'Manchester', 'LOCAL_AUTHORITY', '{${NORTH},E92000001}'),
      ('E07000026', 'Allerdale', 'LOCAL_AUTHORITY', '{${NORTH},E92000001}'),
      ('E06000049', 'Cheshire East', 'LOCAL_AUTHORITY', '{${SOUTH},E92000001}'),
      ('${NORTH}', 'Greater Manchester ICB', 'ICB', '{E92000001}'), ('${SOUTH}', 'Cheshire ICB', 'ICB', '{E92000001}'),
      ('E92000001', 'England', 'NATION', '{}')`);
    await parts(
      Object.entries(COUNCILS).flatMap(([localAuthority, icbs]) =>
        icbs.map((icb) => ({
          localAuthority,
          icb,
          decile: localAuthority === 'E08000003' ? 2 : 6,
          residents: 100_000,
        })),
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

  return { api, sql, publishGaps, place, ask, gaps };
}
