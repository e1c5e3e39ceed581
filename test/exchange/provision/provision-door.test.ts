import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { provisionDoor } from '../../../src/exchange/provision/provision-door.ts';
import { recordOf } from '../../../src/http/records.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const [HILL, NORTHMOOR, SOUTHMOOR, WESTMOOR] = ['E54000901', 'E06000901', 'E06000902', 'E06000903'];
const viewers: Record<string, Viewer> = {
  administrator,
  hill: whoIs('COMMISSIONER', HILL),
  worker: whoIs('LINK_WORKER', 'some team'),
};

const door = httpDoor({
  doors: [
    provisionDoor({
      gates: [],
      contextOf: (request) => {
        const { id, signal } = recordOf(request);
        const viewer = viewers[request.headers.authorization ?? ''] ?? anonymous;
        return door.directory.contextFor(viewer, { requestId: id, signal });
      },
    }),
  ],
});
const { sql, publishFigures } = publishedProvision(door);

async function get(address: string, viewer = 'administrator') {
  const response = await fetch(`${door.url}/provision/${address}`, { headers: { authorization: viewer } });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, text };
}

/** A square of one degree, with the clock, as TopoJSON would have it. */
const SQUARE = [[-2, 53], [-2, 54], [-1, 54], [-1, 53], [-2, 53]]; // prettier-ignore

beforeAll(async () => {
  await sql(`insert into place.area (code, name, kind, parents, latitude, longitude) values
    ('${NORTHMOOR}', '=Northmoor', 'LOCAL_AUTHORITY', '{}', 53.5, -1.5),
    ('${SOUTHMOOR}', 'Southmoor, and more', 'LOCAL_AUTHORITY', '{}', 52.5, -1.25),
    ('${WESTMOOR}', 'Westmoor', 'LOCAL_AUTHORITY', '{${HILL}}', null, null), ('${HILL}', 'Hill ICB', 'ICB', '{}', null, null)`);
  await sql(
    `insert into provision.part (local_authority, icb, decile, residents) values ('${NORTHMOOR}', '${HILL}', 1, 1000)`,
  );
  await sql(`insert into place.load (kind, file, row_count, loaded_at, attribution)
    values ('BOUNDARIES', 'x', 1, now(), '{Contains public sector information.}')`);
  await sql(`insert into place.boundary (kind, detail, areas, shapes) values ('LOCAL_AUTHORITY', 'MAP', 1, $1::json)`, [
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ id: NORTHMOOR, properties: {}, geometry: { type: 'Polygon', coordinates: [SQUARE] } }],
    }),
  ]);
  await publishFigures([
    {
      ...{ area: NORTHMOOR, need: 'food', score: 80, recorded_needs: 30, unmet: null, listed: 30 },
      ...{ not_started: 35, not_started_of: 45, none: 30, none_of: 60, few: null, few_of: null },
      ...{ supply_value: 0.5, supply_usual: 2, supply_low: 0.25, supply_high: 1, supply_points: 30 },
    },
    { area: SOUTHMOOR, need: 'food', score: 40, referable: 1.23456 },
    { area: WESTMOOR, need: 'debt', score: 10 },
  ]);
});

const rowsIn = (text: string): string[][] => parse(text, { relaxColumnCount: true });

describe('figures as a file for spreadsheets', () => {
  it('say how they were made and under what licence, then what is shown, harmless', async () => {
    const { status, type, headers, text } = await get('figures.csv');
    const [method, licence, heading = [], ...rows] = rowsIn(text);
    const at = (row: string[] | undefined, column: string) => row?.[heading.indexOf(column)];

    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('provision-2026-Q3.csv');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(method?.[0]).toMatch(/^Method: /);
    expect(licence).toEqual(['Contains public sector information.']);
    expect(rows).toHaveLength(3);
    expect(at(rows[0], 'area_name')).toBe("'=Northmoor");
    expect([at(rows[0], 'recorded_needs'), at(rows[0], 'unmet')]).toEqual(['30', 'withheld']);
    expect([at(rows[1], 'area_name'), at(rows[1], 'services_referable')]).toEqual(['Southmoor, and more', '1.2346']);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([heading.length]));
  });

  it('hold rates with the intervals in which they lie, as the API shows them, and nothing beside what is withheld', async () => {
    const { text } = await get('figures.csv');
    const [, , heading = [], first] = rowsIn(text);
    const at = (...columns: string[]) => columns.map((column) => first?.[heading.indexOf(column)]);
    const rate = (name: string) => at(name, `${name}_low`, `${name}_high`);

    expect(rate('listed_coverage')).toEqual(['3', '2.0241', '4.2827']);
    expect(rate('not_started')).toEqual(['77.7778', expect.stringMatching(/^63\./), expect.stringMatching(/^87\./)]);
    expect(rate('no_result')).toEqual(['50', expect.stringMatching(/^37\.7/), expect.stringMatching(/^62\.2/)]);
    expect(rate('thin_result')).toEqual(['', '', '']);
    expect(rate('unmet_needs')).toEqual(['', '', '']);
    expect(at('supply_value', 'supply_usual', 'supply_low', 'supply_high', 'supply_points')).toEqual(
      ['0.5', '2', '0.25', '1', '30'], // prettier-ignore
    );
    expect(new Set(heading).size).toBe(heading.length);
  });

  it.each([
    ['figures.csv?need=debt', 1],
    [`figures.csv?areaCode=${NORTHMOOR}`, 1],
    ['figures.csv?areaKind=ICB', 0],
    ['figures.csv?population=autistic-people&need=', 0],
  ])('are those that are asked for: %s', async (address, count) => {
    const rows = rowsIn((await get(address)).text);

    expect(rows).toHaveLength(3 + count);
  });
});

describe('figures of a whole country', () => {
  const MANY = 1_203;

  beforeAll(async () => {
    await publishFigures(
      Array.from({ length: MANY }, (_, at) => ({
        ...{ quarter: '2026-04-01', area: [NORTHMOOR, SOUTHMOOR, WESTMOOR][at % 3] ?? '', need: `need-${at}` },
        ...{ score: 100 - at / MANY, unmet: at % 2 === 0 ? null : 10 },
      })),
    );
  });

  it('are read piece by piece, each once, in their order, and withheld alike in every piece', async () => {
    const { text } = await get('figures.csv?quarter=2026-Q2');
    const [, , heading = [], ...rows] = rowsIn(text);
    const at = (row: string[], column: string) => row[heading.indexOf(column)];

    expect(rows.map((row) => at(row, 'rank'))).toEqual(Array.from({ length: MANY }, (_, each) => String(each + 1)));
    expect(rows.every((row, each) => at(row, 'unmet') === (each % 2 === 0 ? 'withheld' : '10'))).toBe(true);
    expect(new Set(rows.map((row) => at(row, 'area_name')))).toEqual(
      new Set(["'=Northmoor", 'Southmoor, and more', 'Westmoor']),
    );
  });

  it('are those of the areas that somebody commissions for, in every piece', async () => {
    const { text } = await get('figures.csv?quarter=2026-Q2', 'hill');
    const [, , heading = [], ...rows] = rowsIn(text);

    expect(rows).toHaveLength((MANY * 2) / 3);
    expect(rows.map((row) => row[heading.indexOf('area')])).not.toContain(SOUTHMOOR);
  });
});

describe('areas as a map', () => {
  it('are features as RFC 7946 has them: an outline, else the middle, else no place', async () => {
    const { status, type, text } = await get('areas.geojson');
    const { features, about, ...map } = JSON.parse(text);

    expect([status, type]).toEqual([200, 'application/geo+json']);
    expect(map).toEqual({ type: 'FeatureCollection' });
    expect(about).toMatchObject({
      quarter: '2026-Q3',
      methodVersion: 1,
      attribution: ['Contains public sector information.'],
    });
    expect(features.map(({ type: each, id, geometry }: never) => [each, id, geometry])).toEqual([
      ['Feature', NORTHMOOR, { type: 'Polygon', coordinates: [SQUARE.toReversed()] }],
      ['Feature', SOUTHMOOR, { type: 'Point', coordinates: [-1.25, 52.5] }],
      ['Feature', WESTMOOR, null],
    ]);
    expect(features[0].properties).toMatchObject({
      meanScore: 80,
      worstNeed: 'food',
      recordedNeeds: 30,
      unmet: null,
      isUnmetAtLeast: true,
    });
    expect(features[0].properties).toMatchObject({
      ...{ notStartedPer100: 77.78, notStartedPer100Low: expect.any(Number), notStartedPer100High: expect.any(Number) },
      ...{ noResultPer100: 50, noResultPer100Low: 37.74, noResultPer100High: 62.26 },
      ...{ thinResultPer100: null, thinResultPer100Low: null, unmetPer100: null, unmetPer100High: null },
    });
  });

  it('are the same once the outlines are kept, and others when another file is loaded', async () => {
    const first = await get('areas.geojson');
    expect((await get('areas.geojson')).text).toBe(first.text);

    await sql(`update place.boundary set shapes = '{"type":"FeatureCollection","features":[]}'`);

    expect(JSON.parse((await get('areas.geojson')).text).features[0].geometry).toEqual({
      type: 'Point',
      coordinates: [-1.5, 53.5],
    });
  });
});

describe('who may have them', () => {
  it('commissioners: their areas, and councils that lie there in part', async () => {
    const csv = await get('figures.csv', 'hill');
    const map = await get('areas.geojson', 'hill');

    expect(csv.text).toContain(NORTHMOOR);
    expect(csv.text).not.toContain(SOUTHMOOR);
    expect(JSON.parse(map.text).features.map(({ id }: { id: string }) => id)).toEqual([NORTHMOOR, WESTMOOR]);
    expect((await get(`figures.csv?areaCode=${SOUTHMOOR}`, 'hill')).status).toBe(403);
    expect((await get('figures.csv?areaCode=nonsense', 'hill')).status).toBe(403);
  });

  it.each(['figures.csv', 'areas.geojson'])(
    'nobody who works elsewhere, and nobody who has not signed in: %s',
    async (address) => {
      expect((await get(address, 'worker')).status).toBe(403);
      expect((await get(address, 'stranger')).status).toBe(401);
    },
  );

  it.each([
    ['figures.csv?quarter=2020-Q1', 'quarter', 'OUT_OF_RANGE'],
    ['figures.csv?areaKind=PARISH', 'areaKind', 'INVALID'],
    ['figures.csv?need=a&need=b', 'need', 'INVALID'],
    ['areas.geojson?need=nonsense', 'need', 'UNKNOWN'],
  ])('%s says what is wrong', async (address, path, code) => {
    const { status, text } = await get(address);

    expect(status).toBe(422);
    expect(JSON.parse(text).problems).toEqual([expect.objectContaining({ path, code })]);
  });
});
