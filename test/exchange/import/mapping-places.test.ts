import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../../src/exchange/import/formats/formats.ts';
import type { Mapped } from '../../../src/exchange/import/mapped.ts';
import { rowOf } from '../../../src/exchange/import/row.ts';

/** What a format makes of one row, given as its columns. */
function map(format: string, cells: Record<string, string>): Mapped {
  const columns = new Map(Object.keys(cells).map((name, at) => [name.toLowerCase(), at]));
  return FORMATS[format]!.fromRow(rowOf(2, columns, Object.values(cells)));
}

const draftOf = (mapped: Mapped) => (mapped.outcome === 'draft' ? mapped.draft : undefined);

describe('a mental health service of 2018', () => {
  const group = (name: string, description: string) =>
    map('mental-health-services', {
      name,
      description,
      address: '1 High Street, Sale',
      postcode: 'M33 7ZF',
      telephone: '0161 000 0000',
      website: 'NA',
    });

  it('says only what its words say, and when they were true', () => {
    expect(
      draftOf(
        group(
          'Dance for All CIC',
          'Dance course to boost confidence, for people aged 16 and over - £30 for 6 week course',
        ),
      ),
    ).toMatchObject({
      organisation: { kind: 'CIC' },
      service: {
        needs: ['confidence-and-purpose', 'physical-activity'],
        activityKinds: ['physical-activity'],
        populations: [],
        eligibility: { minimumAge: 16, maximumAge: null, gender: 'ANYONE', conditions: null },
        cost: { kind: 'PAID', amountPence: 3000 },
        attendance: [],
        referralRoutes: [],
        sessions: [],
        verifiedOn: '2018-01-01',
      },
    });
  });

  it.each(['Samaritans', 'CALM', 'Papyrus (office)'])('is not made of a crisis line: %s', (name) => {
    expect(group(name, 'Listens.').outcome).toBe('left out');
  });

  it.each(['Calm Corner', 'Shout Choir'])('is made of what only sounds like one: %s', (name) => {
    expect(group(name, 'Sings.').outcome).toBe('draft');
  });
});

describe('a place of a public body', () => {
  const point = { lon: '-2.5865100000001', lat: '53.594458' };

  it.each([
    ['Local authority run library', 'Bolton Council: libraries', 'STATUTORY_BODY'],
    ['Commissioned library', 'Bolton Council: libraries', 'STATUTORY_BODY'],
    ['Independent community library', 'Hall Library', 'OTHER'],
    ['Lostock High School run library', 'Hall Library', 'OTHER'],
  ])('%s belongs to %s', (type, name, kind) => {
    const cells = {
      name: 'Hall Library',
      address: 'NA',
      postcode: 'BL6 5EQ',
      type,
      email: 'NA',
      website: 'NA',
      area_name: 'Bolton',
      ...point,
    };

    expect(draftOf(map('libraries', cells))).toMatchObject({
      organisation: { name: { en: name }, kind },
      location: { postcode: 'BL6 5EQ', latitude: 53.594458, longitude: -2.58651 },
      service: { name: { en: 'Hall Library' }, cost: { kind: 'FREE' }, referralRoutes: ['SELF'] },
    });
  });

  it('is a jobcentre of the department', () => {
    const cells = {
      name: 'Bolton',
      address: '52 Blackhorse Street, Bolton',
      postcode: 'BL1 1SX',
      area_name: 'Bolton',
      ...point,
    };

    expect(draftOf(map('jobcentres', cells))).toMatchObject({
      organisation: { name: { en: 'Department for Work and Pensions' } },
      location: { name: { en: 'Bolton Jobcentre' }, addressLines: ['52 Blackhorse Street'], town: 'Bolton' },
      service: { name: { en: 'Bolton Jobcentre' }, needs: ['employment-and-volunteering', 'money-and-benefits'] },
    });
  });

  it('is a hub, of which no more is said than the file says', () => {
    const cells = {
      community_hub: 'Sale',
      address: 'The Hub, Road End, Sale',
      postcode: 'M33 4QJ',
      website: 'NA',
      email: 'a@example.org',
      telephone: '0161 000 0000',
      opening_hours: 'Monday to Friday, 10am-4pm',
      ...point,
    };

    expect(draftOf(map('community-hubs', cells))?.service).toMatchObject({
      name: { en: 'Sale Community Hub' },
      summary: { en: 'Community hub for Sale, at The Hub.' },
      needs: [],
      activityKinds: [],
      contacts: [{ phone: '0161 000 0000', email: 'a@example.org' }],
    });
  });
});
