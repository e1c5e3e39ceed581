import { beforeAll, describe, expect, it } from '@jest/globals';
import zlib from 'node:zlib';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { placeStatus } from '../../../src/exchange/places/place-status.ts';
import { fewPlaces } from '../../features/place/few-places.ts';
import { placesFolder } from './places-folder.ts';
import * as files from './places-files.ts';

const places = placesFolder();

/** Names tell nothing: the first line does. */
const FOLDER = {
  'a.csv.gz': zlib.gzipSync(files.units),
  'b.csv': files.areaCodeHistory,
  'c.csv': files.localAuthorities,
  'd.csv': files.healthAreas,
  'e.csv': `\uFEFF${files.subIcbs.replaceAll('\n', '\r\n')}`,
  'f.csv': files.smallAreas,
  'g.csv': files.outcodes,
  'h.csv': files.sectors,
  'i.json': files.outlines,
  'strange.csv': 'colour,size\nred,1\n',
  'README.md': '> Contains OS data (c) Crown copyright and database right 2025. Source: ONS.\n',
};

beforeAll(() => places.load(FOLDER));

describe('a folder of places', () => {
  it('is loaded, and what is not known is left alone', () => {
    expect(places.said).toEqual([
      'strange.csv is not needed here and was left alone.',
      'b.csv: 2 loaded',
      'c.csv: 3 loaded',
      'd.csv: 3 loaded',
      'e.csv: 1 loaded',
      'f.csv: 1 loaded',
      'g.csv: 1 loaded',
      'h.csv: 1 loaded',
      'i.json: 1 loaded, outlines of LOCAL_AUTHORITY',
      'a.csv.gz: 3 loaded',
    ]);
  });

  it('gives areas their parents, ages and facts', async () => {
    expect(await places.row(`select * from place.area where code = 'E08000009'`)).toMatchObject({
      name: 'Trafford',
      kind: 'LOCAL_AUTHORITY',
      parents: ['E12000002', 'E92000001', 'K02000001', 'E54000057'],
      population: 235048,
      population_under_16: 50695,
      population_65_and_over: 41443,
      facts: { combinedAuthority: 'Greater Manchester', deprivationRank: 201 },
    });
  });

  it('puts an authority that spans two health areas in neither, and under its county', async () => {
    expect(await places.row(`select parents from place.area where code = 'E07000214'`)).toEqual({
      parents: ['E10000030', 'E12000008', 'E92000001', 'K02000001'],
    });
  });

  it('knows from when to when a health area is in force, and what follows it', async () => {
    const row = await places.row(
      `select valid_from::text as "from", valid_to::text as "to", successors from place.area where code = 'E54000034'`,
    );

    expect(row).toEqual({ from: '2024-04-01', to: '2026-03-31', successors: ['E54000098', 'E54000099'] });
  });

  it('makes wards and counties areas too', async () => {
    const { rows } = await places.client.query(
      `select kind, count(*)::int as n from place.area group by kind order by kind`,
    );

    expect(rows).toEqual([
      { kind: 'HEALTH_BOARD', n: 1 },
      { kind: 'ICB', n: 2 },
      { kind: 'LOCAL_AUTHORITY', n: 3 },
      { kind: 'NATION', n: 2 },
      { kind: 'REGION', n: 2 },
      { kind: 'SUB_ICB', n: 1 },
      { kind: 'UK', n: 1 },
      { kind: 'UPPER_TIER', n: 1 },
      { kind: 'WARD', n: 1 },
    ]);
  });

  it('keeps a postcode that no authority has been worked out for', async () => {
    expect(await places.row(`select local_authority from place.postcode where postcode = 'B296XE'`)).toEqual({
      local_authority: null,
    });
  });

  it('works out the sector and outcode that no file brought, and leaves those that one did', async () => {
    const { rows } = await places.client.query('select sector, postcodes, origin from place.sector order by sector');

    expect(rows).toEqual([
      { sector: 'B29 6', postcodes: 1, origin: 'POSTCODES' },
      { sector: 'M33 7', postcodes: 310, origin: 'FILE' },
    ]);
  });

  it('takes what must be shown from the README beside it', async () => {
    expect(await places.row(`select attribution from place.load where kind = 'SECTORS'`)).toEqual({
      attribution: ['Contains OS data © Crown copyright and database right 2025.', 'Source: ONS.'],
    });
  });

  it('says what is loaded', async () => {
    const lines = await placeStatus(places.client);

    expect(lines).toContain('  POSTCODES from a.csv.gz: 3 on 2026-11-22');
    expect(lines).toContain('            3  areas: LOCAL_AUTHORITY');
  });

  it('may be loaded again, with the same outcome', async () => {
    const before = await placeStatus(places.client);

    await places.load(FOLDER);

    expect(await placeStatus(places.client)).toEqual(before);
  });

  it('leaves out what a newer file leaves out', async () => {
    await places.load({ 'h.csv': files.sectors.replace('M33 7', 'M33 8') });

    expect(await places.row(`select count(*)::int as n from place.sector where sector = 'M33 7'`)).toEqual({ n: 0 });
  });
});

describe('places from seeds', () => {
  it('are added once, and do not change what files brought', async () => {
    const now = new Date();
    await places.load(FOLDER);

    const first = await loadPlaces(places.client, fewPlaces, now);
    const second = await loadPlaces(places.client, fewPlaces, now);

    expect(first).toBeGreaterThan(0);
    expect(second).toBe(0);
    expect(await places.row(`select origin, population from place.area where code = 'E08000009'`)).toEqual({
      origin: 'FILE',
      population: 235048,
    });
  });

  it('stay when a file is loaded that does not have them', async () => {
    await places.load({ 'f.csv': files.smallAreas });

    expect(await places.row(`select origin from place.small_area where code = 'E01030000'`)).toEqual({
      origin: 'SEED',
    });
  });
});
