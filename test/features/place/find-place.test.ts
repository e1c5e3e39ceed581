import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Reads } from '../../../src/database/reads.ts';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { findAreas } from '../../../src/features/place/find-areas.ts';
import { expectPlaces, findPlace } from '../../../src/features/place/find-place.ts';
import { areaCodesOf } from '../../../src/features/place/place.rules.ts';
import { eventually } from '../../search/eventually.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { withClient } from '../../support/with-client.ts';
import { fewPlaces } from './few-places.ts';

let database: TestDatabase;
let reads: Reads;

beforeAll(async () => {
  database = await testDatabase();
  const client = new pg.Client(database.connection);
  await client.connect();
  await loadPlaces(client, fewPlaces, new Date());
  await client.end();
  reads = new Reads({ connections: [database.connection], poolSize: 2, onError: () => undefined });
});

afterAll(async () => {
  await reads.close();
  await database.drop();
});

describe('a whole postcode that is known', () => {
  it('has its point, areas and the deprivation of the nearest small area', async () => {
    const place = await findPlace({ reads }, 'm337sr');

    expect(place).toEqual({
      postcode: 'M33 7SR',
      outcode: 'M33',
      point: { latitude: 53.4246, longitude: -2.3219 },
      precision: 'UNIT',
      radiusKm: null,
      localAuthority: { code: 'E08000009', name: 'Trafford', kind: 'LOCAL_AUTHORITY' },
      upperTier: null,
      ward: { code: 'E05015250', name: 'Sale Central', kind: 'WARD' },
      icb: { code: 'E54000057', name: 'NHS Greater Manchester Integrated Care Board', kind: 'ICB' },
      subIcb: { code: 'E38000263', name: 'NHS Greater Manchester ICB - 02A', kind: 'SUB_ICB' },
      healthBoard: null,
      region: { code: 'E12000002', name: 'North West', kind: 'REGION' },
      nation: { code: 'E92000001', name: 'England', kind: 'NATION' },
      deprivation: {
        decile: 7,
        index: 'IMD2025',
        isEstimated: true,
        smallArea: { code: 'E01006166', name: 'Trafford 014A' },
      },
      notice: null,
      attribution: ['Contains OS data © Crown copyright and database right 2025.'],
    });
  });

  it('is remembered until places are loaded again', async () => {
    const latitude = async () => (await findPlace({ reads }, 'M33 7SR')).point.latitude;
    const moveTo = (client: pg.Client, north: number) =>
      client.query(`update place.postcode set latitude = $1 where postcode = 'M337SR'`, [north]);
    const before = await latitude();

    await withClient(database.connection, async (client) => {
      await moveTo(client, 53.5);
      expect(await latitude()).toBe(before);

      await client.query('update place.load set loaded_at = now()');
      await eventually(async () => expect(await latitude()).toBe(53.5));
      await moveTo(client, before);
      await client.query('update place.load set loaded_at = now()');
      await eventually(async () => expect(await latitude()).toBe(before));
    });
  });

  it.each([
    ['GU16 7AA', 'E54000034'],
    ['GU24 8AA', 'E54000063'],
  ])('%s of a district that spans two ICBs is in its own one', async (postcode, icb) => {
    const place = await findPlace({ reads }, postcode);

    expect([place.localAuthority?.code, place.upperTier?.code, place.icb?.code]).toEqual([
      'E07000214',
      'E10000030',
      icb,
    ]);
  });

  it('lies in areas from the country down to the ward, and in its outcode', async () => {
    expect(areaCodesOf(await findPlace({ reads }, 'M33 7SR'))).toEqual([
      'K02000001',
      'E92000001',
      'E12000002',
      'E54000057',
      'E38000263',
      'E08000009',
      'E05015250',
      'outcode:M33',
    ]);
  });
});

describe('less than that', () => {
  it('falls back to the sector of a postcode that is not known, and says so', async () => {
    const place = await findPlace({ reads }, 'M33 7ZZ');

    expect(place).toMatchObject({ postcode: 'M33 7ZZ', precision: 'SECTOR', radiusKm: 0.87, ward: null });
    expect(place.notice).toEqual({
      path: 'postcode',
      code: 'UNKNOWN',
      message:
        'We do not know M33 7ZZ. This is the middle of M33 7; most of it lies within 870 m. Check it, or go on with this.',
    });
  });

  it('falls back to the outcode where the sector is not known either', async () => {
    const place = await findPlace({ reads }, 'M33 9ZZ');

    expect(place).toMatchObject({
      precision: 'OUTCODE',
      radiusKm: 2.14,
      deprivation: null,
      notice: { code: 'UNKNOWN' },
    });
  });

  it('places an outcode, and asks for the whole postcode', async () => {
    const place = await findPlace({ reads }, 'm33');

    expect(place).toMatchObject({ postcode: 'M33', precision: 'OUTCODE', icb: { code: 'E54000057' }, subIcb: null });
    expect(place.notice?.message).toBe(
      'M33 is only part of a postcode. This is the middle of M33; most of it lies within 2.1 km. ' +
        'Type the whole postcode, for example SW1A 1AA, for an exact answer.',
    );
  });

  it('rejects an outcode that does not exist', async () => {
    await expect(findPlace({ reads }, 'ZZ99 9ZZ')).rejects.toThrow(
      'We know no postcodes that begin with ZZ99, so we cannot place ZZ99 9ZZ. Check it. If it is right, its part of the country is not loaded here.',
    );
  });

  it('rejects nonsense', async () => {
    await expect(findPlace({ reads }, 'nonsense')).rejects.toMatchObject({
      problems: [{ path: 'postcode', code: 'INVALID' }],
    });
  });
});

describe('the codes of a catchment', () => {
  it('are those of an outcode too, without what is too small to tell', async () => {
    const codes = areaCodesOf(await findPlace({ reads }, 'M33'));

    expect(codes).toEqual(['K02000001', 'E92000001', 'E12000002', 'E54000057', 'E08000009', 'outcode:M33']);
  });

  it('are named in their order, with a gap for one that is not known', async () => {
    const before = reads.statements;

    const areas = await findAreas(reads, ['outcode:M33', 'E99999999', 'E08000009']);

    expect(reads.statements - before).toBe(1);
    expect(areas).toEqual([
      { code: 'outcode:M33', name: 'M33', kind: 'OUTCODE' },
      null,
      { code: 'E08000009', name: 'Trafford', kind: 'LOCAL_AUTHORITY' },
    ]);
  });
});

describe('many postcodes', () => {
  it('are found as each is by itself, with one statement for all of them', async () => {
    const postcodes = ['M33 7SR', 'M33 7ZZ', 'GU16 7AA', 'm33 7sr', 'M33'];
    const one = await Promise.all(postcodes.map((postcode) => findPlace({ reads }, postcode)));
    const others = new Reads({ connections: [database.connection], poolSize: 2, onError: () => undefined });

    await expectPlaces({ reads: others }, [...postcodes, 'no postcode', 'ZZ99 9ZZ']);
    const before = others.statements;
    const all = await Promise.all(postcodes.map((postcode) => findPlace({ reads: others }, postcode)));

    expect(all).toEqual(one);
    expect([before, others.statements]).toEqual([2, 2]);
    await others.close();
  });
});
