import { describe, expect, it } from '@jest/globals';
import { NORTHMOOR, provisionSite, SOUTHMOOR, SQUARE, WESTMOOR } from './provision-site.ts';

const { get, sql } = provisionSite();

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
