import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { whoIs } from '../../support/viewers.ts';

const api = testApi();
const { sql, publishFigures } = publishedProvision(api);

const [HILL, DALE, ENGLAND] = ['E54000901', 'E54000902', 'E92000001'];
/** Parts of Hill: the first holds a half of Northmoor and nothing else, the second Westmoor. */
const [UPHILL, DOWNHILL] = ['E38000901', 'E38000902'];
/** The first lies in both boards. */
const [NORTHMOOR, SOUTHMOOR, WESTMOOR] = ['E06000901', 'E06000902', 'E06000903'];
/** Southmoor was Saltmoor; Westmoor came of Eastmoor and Farmoor; Oldmoor was divided between the two. */
const [SALTMOOR, EASTMOOR, FARMOOR, OLDMOOR] = ['E07000911', 'E07000912', 'E07000913', 'E07000914'];

beforeAll(async () => {
  await sql(`insert into place.area (code, name, kind, parents) values
    ('${NORTHMOOR}', 'Northmoor', 'LOCAL_AUTHORITY', '{${ENGLAND}}'),
    ('${SOUTHMOOR}', 'Southmoor', 'LOCAL_AUTHORITY', '{${DALE},${ENGLAND}}'),
    ('${WESTMOOR}', 'Westmoor', 'LOCAL_AUTHORITY', '{${HILL},${ENGLAND}}'),
    ('${HILL}', 'Hill ICB', 'ICB', '{${ENGLAND}}'), ('${DALE}', 'Dale ICB', 'ICB', '{${ENGLAND}}'),
    ('${UPHILL}', 'Hill ICB - 01A', 'SUB_ICB', '{${HILL},${ENGLAND}}'),
    ('${DOWNHILL}', 'Hill ICB - 02B', 'SUB_ICB', '{${HILL},${ENGLAND}}')`);
  await sql(`insert into place.area (code, name, kind, valid_to, successors) values
    ('${EASTMOOR}', 'Eastmoor', 'LOCAL_AUTHORITY', '2026-03-31', '{${WESTMOOR}}'),
    ('${FARMOOR}', 'Farmoor', 'LOCAL_AUTHORITY', '2026-03-31', '{${WESTMOOR}}'),
    ('${OLDMOOR}', 'Oldmoor', 'LOCAL_AUTHORITY', '2026-03-31', '{${SOUTHMOOR},${WESTMOOR}}')`);
  await sql(
    `insert into place.area_code_history (old_code, old_name, current_code) values ('${SALTMOOR}', 'Saltmoor', '${NORTHMOOR}')`,
  );
  await sql(`insert into provision.part (local_authority, icb, decile, residents) values
    ('${NORTHMOOR}', '${HILL}', 1, 1000), ('${NORTHMOOR}', '${DALE}', 5, 1000), ('${WESTMOOR}', '${HILL}', 0, 5000)`);
  await sql(`insert into provision.neighbourhood (id, local_authority, icb, nation, decile, residents, weight) values
    (1, '${NORTHMOOR}', '${HILL}', '${ENGLAND}', 1, 1000, 1000), (2, '${WESTMOOR}', '${HILL}', '${ENGLAND}', 0, 5000, 5000)`);
  await sql(
    `insert into provision.reach (code, neighbourhood, share) values ('${UPHILL}', 1, 1), ('${DOWNHILL}', 2, 1)`,
  );
  const food = { need: 'food' };
  await publishFigures([
    ...[NORTHMOOR, SOUTHMOOR, WESTMOOR].map((area, at) => ({ ...food, area, score: 30 - at })),
    { ...food, area: HILL, areaKind: 'ICB', score: 9 },
    ...[SALTMOOR, EASTMOOR, FARMOOR, OLDMOOR].map((area, at) => ({
      ...food,
      area,
      quarter: '2025-10-01',
      score: 10 + at,
    })),
    ...[NORTHMOOR, WESTMOOR].map((area, at) => ({ ...food, area, quarter: '2026-04-01', score: 1 + at })),
  ]);
});

interface Point {
  quarter: string;
  figure: { score: number } | null;
  predecessors: { score: number; area: { name: string } | null }[];
  divided: { score: number; area: { name: string } | null }[];
  words: string | null;
}

async function trendOf(areaCode: string): Promise<Point[]> {
  const ask = `query ($areaCode: String!) { provisionTrend(areaCode: $areaCode, need: "food") { problems { message }
    points { quarter figure { score } predecessors { score area { name } } divided { score area { name } } words } } }`;
  const { data, errors } = await api.ask(ask, { areaCode }, whoIs('COMMISSIONER', areaCode));
  expect(errors).toEqual([]);
  return data?.provisionTrend.points.slice(-4);
}

describe('eight quarters', () => {
  it('follow an area that only its code has changed of', async () => {
    expect((await trendOf(NORTHMOOR)).map(({ figure }) => figure?.score ?? null)).toEqual([10, null, 1, 30]);
  });

  it('show those that have become one beside each other, never added up', async () => {
    const [first, second, third] = await trendOf(WESTMOOR);

    expect(first).toMatchObject({
      figure: null,
      predecessors: [
        { score: 11, area: { name: 'Eastmoor' } },
        { score: 12, area: { name: 'Farmoor' } },
      ],
    });
    expect(second).toMatchObject({ figure: null, predecessors: [] });
    expect(third).toMatchObject({ figure: { score: 2 }, predecessors: [] });
    expect(first?.words).toMatch(/^Eastmoor and Farmoor went into this area later\./);
    expect([second?.words, third?.words]).toEqual([null, null]);
  });

  it('show one that was divided as what it was, and say that it is not of the part', async () => {
    const [first, ...later] = await trendOf(SOUTHMOOR);

    expect(first).toMatchObject({
      ...{ figure: null, predecessors: [], divided: [{ score: 13, area: { name: 'Oldmoor' } }] },
      words:
        'Oldmoor was divided later, and this area was a part of it. The figures are of all of Oldmoor: how much of them was in this part is not known.',
    });
    expect(later.flatMap(({ divided }) => divided)).toEqual([]);
    expect((await trendOf(WESTMOOR))[0]?.divided).toMatchObject([{ area: { name: 'Oldmoor' } }]);
    expect((await trendOf(NORTHMOOR))[0]).toMatchObject({ divided: [], words: null });
  });

  it('go back from one that was divided by its codes alone: what went into it may have been in any part', async () => {
    const [ALSO_OLDMOOR, NORTHSALT, SOUTHSALT] = ['E07000915', 'E07000916', 'E07000917'];
    await sql(`insert into place.area_code_history (old_code, old_name, current_code)
      values ('${ALSO_OLDMOOR}', 'Oldmoor', '${OLDMOOR}')`);
    await publishFigures([{ area: ALSO_OLDMOOR, need: 'food', quarter: '2026-01-01', score: 21 }]);
    expect((await trendOf(SOUTHMOOR))[1]?.divided).toMatchObject([{ score: 21 }]);

    await sql(`insert into place.area_code_history (old_code, old_name, current_code)
      values ('${NORTHSALT}', 'Northsalt', '${OLDMOOR}'), ('${SOUTHSALT}', 'Southsalt', '${OLDMOOR}')`);

    expect((await trendOf(SOUTHMOOR)).map(({ divided }) => divided.length)).toEqual([1, 0, 0, 0]);
  });

  it('do so on the page of an area, too', async () => {
    const ask = `query ($areaCode: String!) { areaProfile(areaCode: $areaCode) {
      trend { quarter figures { meanScore area { code } } predecessors { meanScore area { code } } } } }`;
    const { data } = await api.ask(ask, { areaCode: WESTMOOR }, whoIs('COMMISSIONER', WESTMOOR));

    expect(data?.areaProfile.trend.slice(-4)).toMatchObject([
      {
        figures: null,
        predecessors: [
          { meanScore: 11, area: { code: EASTMOOR } },
          { meanScore: 12, area: { code: FARMOOR } },
        ],
      },
      { figures: null, predecessors: [] },
      { figures: { meanScore: 2, area: { code: WESTMOOR } }, predecessors: [] },
      { figures: { meanScore: 28 } },
    ]);
  });
});

describe('those who commission in a part of a board', () => {
  const [uphill, downhill] = [whoIs('COMMISSIONER', UPHILL), whoIs('COMMISSIONER', DOWNHILL)];

  async function seen(viewer: Viewer, areaKind = 'LOCAL_AUTHORITY'): Promise<string[]> {
    const ask = `query ($areaKind: ProvisionAreaKind) { provisionByArea(areaKind: $areaKind) { edges { node { area { code } } } }
      provisionGaps(areaKind: $areaKind) { edges { node { area { code } } } } }`;
    const { data } = await api.ask(ask, { areaKind }, viewer);
    const codesIn = ({ edges }: { edges: { node: { area: { code: string } } }[] }) =>
      edges.map(({ node }) => node.area.code);
    expect(codesIn(data?.provisionGaps).sort()).toEqual(codesIn(data?.provisionByArea).sort());
    return codesIn(data?.provisionByArea);
  }

  it('see its councils, also one that lies in it in part, and not the board', async () => {
    expect(await seen(uphill)).toEqual([NORTHMOOR]);
    expect(await seen(downhill)).toEqual([WESTMOOR]);
    expect(await seen(uphill, 'ICB')).toEqual([]);
  });

  it.each(['provisionByNeed', 'provisionEquity', 'provisionDenials', 'areaProfile', 'whatWouldWinMost'])(
    'ask %s of these, and of nothing else',
    async (view) => {
      const ask = (areaCode: string) => api.ask(`{ ${view}(areaCode: "${areaCode}") { area { code } } }`, {}, uphill);

      expect((await ask(NORTHMOOR)).data?.[view].area.code).toBe(NORTHMOOR);
      for (const other of [WESTMOOR, HILL, ENGLAND, 'E99999999'])
        expect((await ask(other)).errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    },
  );
});
