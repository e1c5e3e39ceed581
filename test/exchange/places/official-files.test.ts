import { beforeAll, describe, expect, it } from '@jest/globals';
import { Reads } from '../../../src/database/reads.ts';
import { findPlace } from '../../../src/features/place/find-place.ts';
import { areaCodeHistory, codePointOpen, units } from './places-files.ts';
import { placesFolder } from './places-folder.ts';
import { storeZip } from './store-zip.ts';

const places = placesFolder();

beforeAll(() => places.load({ 'history.csv': areaCodeHistory }));

async function postcodes(): Promise<unknown[]> {
  const { rows } = await places.client.query(
    `select postcode, round(latitude::numeric, 4)::float as latitude, round(longitude::numeric, 4)::float as longitude,
      local_authority as "localAuthority" from place.postcode order by postcode`,
  );
  return rows as unknown[];
}

describe('OS Code-Point Open', () => {
  beforeAll(async () => {
    await places.load({ 'units.csv': units });
    await places.load({ 'codepo_gb_2025.zip': storeZip(codePointOpen) });
  });

  it('is read from the zip as downloaded: grid to degrees, old codes to current ones, other areas kept', async () => {
    expect(await postcodes()).toEqual([
      { postcode: 'B296XE', latitude: 52.4405, longitude: -1.9412, localAuthority: null },
      { postcode: 'BH11AA', latitude: 50.7216, longitude: -1.8763, localAuthority: 'E06000058' },
      { postcode: 'HS12AD', latitude: 58.2088, longitude: -6.3863, localAuthority: 'S12000013' },
      { postcode: 'M337AB', latitude: 53.4234, longitude: -2.3273, localAuthority: 'E08000009' },
      { postcode: 'M337SR', latitude: 53.4246, longitude: -2.3219, localAuthority: 'E08000009' },
    ]);
    expect(places.said).toEqual([
      'codepo_gb_2025.zip: 2 loaded, 1 left out (no longer in use, or without a point), 3 of other postcode areas stay',
    ]);
  });

  it('forgets a sector whose postcodes are gone', async () => {
    await places.load({
      'codepo_gb_2025.zip': storeZip({
        'Data/CSV/hs.csv': codePointOpen['Data/CSV/hs.csv'].replace('HS1 2AD', 'HS9 5AD'),
      }),
    });
    const { rows } = await places.client.query(`select sector from place.sector where sector like 'HS%'`);
    await places.load({ 'codepo_gb_2025.zip': storeZip(codePointOpen) });

    expect(rows).toEqual([{ sector: 'HS9 5' }]);
  });

  it('says of which year the rights are', async () => {
    const row = await places.row(`select attribution[1] as sentence from place.load where kind = 'POSTCODES'`);

    expect(row).toEqual({ sentence: 'Contains OS data © Crown copyright and database right 2025.' });
  });

  it('is enough to answer a postcode and its sector, in codes', async () => {
    const reads = new Reads({ connections: [places.database.connection], poolSize: 1, onError: () => undefined });

    const unit = await findPlace({ reads }, 'HS1 2AD');
    const sector = await findPlace({ reads }, 'HS1 2');
    await reads.close();

    expect(unit).toMatchObject({
      localAuthority: { code: 'S12000013', name: 'S12000013' },
      nation: { name: 'Scotland' },
    });
    expect(sector).toMatchObject({ precision: 'SECTOR', radiusKm: 0.1, nation: { name: 'Scotland' } });
  });
});

describe('the ONS Postcode Directory', () => {
  const POINTS = '"51.50101","-0.141563"';

  it.each([
    [
      '2023',
      'pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,lat,long',
      `"SW1A1AA","SW1A 1AA","SW1A 1AA","198001","","E99999999","E09000033",${POINTS}`,
    ],
    [
      '2024',
      'pcd,pcd2,pcds,dointr,doterm,cty,laua,lat,long',
      `"SW1A1AA","SW1A 1AA","SW1A 1AA","198001","","E99999999","E09000033",${POINTS}`,
    ],
    [
      '2025',
      'pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,lat,long',
      `SW1A1AA,SW1A 1AA,SW1A 1AA,198001,,E99999999,E09000033,${POINTS}`,
    ],
    ['an extract', 'PCDS,DOTERM,LAD25CD,LAT,LONG', `SW1A 1AA,,E09000033,${POINTS}`],
  ])('is read with the column names of %s', async (_year, header, line) => {
    await places.load({ 'ONSPD_UK.csv': `\uFEFF${header}\r\n${line}\r\n` });

    expect(await postcodes()).toContainEqual({
      postcode: 'SW1A1AA',
      latitude: 51.501,
      longitude: -0.1416,
      localAuthority: 'E09000033',
    });
  });

  it('leaves out what is no longer in use or has no point', async () => {
    const header = 'pcds,doterm,lad25cd,lat,long\n';
    const ended = 'SW1A 1AB,201506,E09000033,51.5,-0.14\n';
    const nowhere = 'SW1A 1AC,,E09000033,99.999999,0.000000\n';
    const jersey = 'JE2 3AB,,L99999999,99.999999,0\n';

    await places.load({
      'ONSPD_NOV_2025_UK.csv': `${header}SW1A 1AA,,E09000033,51.5,-0.14\n${ended}${nowhere}${jersey}`,
    });

    expect(places.said[0]).toMatch(/^ONSPD_NOV_2025_UK.csv: 1 loaded, 3 left out/);
  });

  it('is read from its zip', async () => {
    const text = 'pcds,doterm,lad25cd,lat,long\nEC1A 1BB,,E09000001,51.52,-0.097\n';

    await places.load({
      'ONSPD_NOV_2025.zip': storeZip({ 'Data/ONSPD_NOV_2025_UK.csv': text, 'Data/multi_csv/X.csv': 'x' }),
    });

    expect(places.said[0]).toMatch(/^ONSPD_NOV_2025.zip: 1 loaded/);
  });
});
