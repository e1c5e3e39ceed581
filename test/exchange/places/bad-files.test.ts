import { beforeAll, describe, expect, it } from '@jest/globals';
import zlib from 'node:zlib';
import * as files from './places-files.ts';
import { placesFolder } from './places-folder.ts';
import { storeZip } from './store-zip.ts';

const places = placesFolder();

beforeAll(() => places.load({ 'units.csv': files.units }));

const BAD: [string, string, string | Buffer, string][] = [
  ['an empty file', 'a.csv', '', 'a.csv is empty. Download it again.'],
  ['only a first line', 'a.csv', 'postcode,lat,lon,lad\n', 'a.csv holds no postcode that is in use and has a point.'],
  [
    'a missing column',
    'a.csv',
    'postcode,lat,lon\nM33 7SR,53,-2\n',
    'a.csv has no column “lad”. Expected the columns postcode, lat, lon, lad.',
  ],
  [
    'a missing column of the directory',
    'a.csv',
    'pcds,doterm,lat\nM33 7SR,,53\n',
    'a.csv has no column “long”, “lad25cd”.',
  ],
  [
    'a missing column of sectors',
    'a.csv',
    'sector,lat,lon,radius_km_p90\nM33 7,53,-2,1\n',
    'a.csv has no column “lad_code”, “health_code”.',
  ],
  ['something else', 'a.csv', 'colour,size\nred,1\n', 'a.csv is not a file of places that we know. Expected one of:'],
  [
    'a picture',
    'a.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254]),
    'a.csv is not a file of places that we know.',
  ],
  [
    'too few fields',
    'a.csv',
    `${files.units}M33 7AD,53\n`,
    'a.csv, line 5 has more or fewer fields than the first line.',
  ],
  [
    'an open quotation mark',
    'a.csv',
    `${files.units}"M33 7AD,53,-2,E08000009\n`,
    'opens a quotation mark that is never closed.',
  ],
  [
    'the same postcode twice',
    'a.csv',
    `${files.units}M33 7SR,53.4,-2.3,E08000009\n`,
    'a.csv holds something twice: Key (postcode)=(M337SR)',
  ],
  [
    'a cut off archive',
    'a.csv.gz',
    zlib.gzipSync(files.units.repeat(500)).subarray(0, 60),
    'a.csv.gz is cut off or damaged.',
  ],
  ['a broken zip', 'a.zip', storeZip(files.codePointOpen).subarray(0, 200), 'a.zip is a broken zip'],
  [
    'a zip of something else',
    'a.zip',
    storeZip({ 'letter.txt': 'Dear' }),
    'a.zip holds no postcodes. Expected OS Code-Point Open',
  ],
  ['broken JSON', 'a.json', '{"type": ', 'a.json is not readable JSON.'],
  ['JSON of something else', 'a.json', '{"type": "Letter"}', 'a.json holds no outlines. Expected TopoJSON or GeoJSON.'],
  [
    'a word for a number',
    'a.csv',
    files.sectors.replace('53.4259', 'north'),
    'a.csv, line 2: “north” in the column “lat” is not a number.',
  ],
  [
    'a missing code',
    'a.csv',
    files.sectors.replace('\nM33 7', '\n'),
    'a.csv, line 2 has nothing in the column “sector”.',
  ],
  [
    'a date that is none',
    'a.csv',
    files.healthAreas.replace('2024-04-01', 'spring'),
    'a.csv holds a value that does not fit',
  ],
];

describe('a file that cannot be loaded', () => {
  it.each(BAD)('says what is wrong with %s, and changes nothing', async (_what, name, content, words) => {
    await expect(places.load({ [name]: content })).rejects.toThrow(words);

    expect(await places.row('select count(*)::int as n from place.postcode')).toEqual({ n: 3 });
    expect(await places.row(`select count(*)::int as n from place.load`)).toEqual({ n: 1 });
  });

  it('does not keep the rest of a folder from being loaded', async () => {
    const folder = { 'a.csv': 'postcode,lat,lon\nM33 7SR,53,-2\n', 'b.csv': files.subIcbs, 'c.csv': '' };

    await expect(places.load(folder)).rejects.toThrow(/c\.csv is empty.*\n?.*a\.csv has no column “lad”/);

    expect(places.said).toEqual(['b.csv: 1 loaded']);
  });

  it.each([
    ['/nowhere/at/all', '/nowhere/at/all does not exist.'],
    [import.meta.dirname, 'holds no .csv, .csv.gz, .zip or .json file.'],
  ])('%s', async (given, words) => {
    await expect(places.loadGiven(given)).rejects.toThrow(words);
  });
});
