import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { emailOf, uriOf } from '../../../src/exchange/oruk/map/addresses.rules.ts';
import { provinceOf, regionOf } from '../../../src/exchange/oruk/map/area.map.ts';
import { locationOf } from '../../../src/exchange/oruk/map/location.map.ts';
import {
  serviceAtLocationInBrief,
  serviceAtLocationOf,
} from '../../../src/exchange/oruk/map/service-at-location.map.ts';
import { serviceInBrief, serviceOf } from '../../../src/exchange/oruk/map/service.map.ts';
import { AROUND, BARE, CONFIDENTIAL, FULL } from './published-rows.ts';

/** What somebody looked at and found right. `golden/` is written anew by hand, or with care. */
const golden = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const at = (service: typeof FULL) => ({ service, locationId: service.places[0]?.id ?? '' });

describe('a record', () => {
  it.each([
    ['full', serviceOf(FULL, AROUND)],
    ['full-in-brief', serviceInBrief(FULL, AROUND)],
    ['bare', serviceOf(BARE, AROUND)],
    ['confidential', serviceOf(CONFIDENTIAL, AROUND)],
    ['gone', serviceOf({ ...FULL, isPublic: false }, AROUND)],
    ['at-location', serviceAtLocationOf(at(FULL), AROUND)],
    ['at-location-in-brief', serviceAtLocationInBrief(at(FULL), AROUND)],
    ['at-location-gone', serviceAtLocationOf(at({ ...FULL, isPublic: false }), AROUND)],
  ])('is as the golden file %s has it', (name, record) => {
    expect(asJson(record)).toEqual(golden(name));
  });

  it('holds no null anywhere', () => {
    const all = JSON.stringify([FULL, BARE, CONFIDENTIAL].map((service) => serviceOf(service, AROUND)));

    expect(all).not.toContain('null');
  });
});

describe('an address', () => {
  const [place] = FULL.places;

  it.each([
    [{ town: null }, 'Ashfield Hall, 1 High Street, M33 7SR'],
    [{ postcode: null }, 'Ashfield Hall, 1 High Street, Sale'],
    [{ addressLines: [] }, 'Sale, M33 7SR'],
    [{ localAuthority: null }, 'Ashfield Hall, 1 High Street, Sale, M33 7SR'],
  ])('that is not whole is told in words: %j', (missing, words) => {
    const location = locationOf({ ...place!, ...missing }, AROUND.areas);

    expect(location).not.toHaveProperty('addresses');
    expect(location.description).toBe(words);
  });
});

describe('the province of a council', () => {
  const county = { code: 'E10000017', name: 'Lancashire', kind: 'UPPER_TIER', parents: [] } as const;
  const areas = new Map([
    ...AROUND.areas,
    ['E10000017', county],
    [
      'E07000121',
      { code: 'E07000121', name: 'Lancaster', kind: 'LOCAL_AUTHORITY', parents: ['E12000002', 'E10000017'] },
    ],
  ] as [string, never][]);

  it.each([
    ['E07000121', 'Lancashire', 'North West'],
    ['E08000009', 'North West', 'North West'],
    ['W06000015', 'Wales', undefined],
    ['S12000036', 'Scotland', undefined],
    ['somewhere', undefined, undefined],
    [null, undefined, undefined],
  ])('%s is %s, its region %s', (code, province, region) => {
    expect([provinceOf(code, areas), regionOf(code, areas)]).toEqual([province, region]);
  });
});

describe('a web address', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a b?c=|', 'http://example.org/a%20b?c=%7C'],
    ['https://exämple.org/ä', 'https://xn--exmple-cua.org/%C3%A4'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['example.org', undefined],
    ['ftp://example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, uri) => {
    expect(uriOf(text)).toBe(uri);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    ["o'brien+x@mail.example.org", "o'brien+x@mail.example.org"],
    ['ada@example', undefined],
    ['ada@@example.org', undefined],
    ['ada@-example.org', undefined],
    ['ädä@example.org', undefined],
    ['@example.org', undefined],
    ['nobody', undefined],
  ])('%s is %s', (text, email) => {
    expect(emailOf(text)).toBe(email);
  });
});
