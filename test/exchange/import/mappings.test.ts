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
const codes = (mapped: Mapped) => mapped.remarks.map(({ field, code }) => `${field} ${code}`);

describe('a charity', () => {
  const charity = (cells: Record<string, string> = {}) =>
    map('charity-register', {
      registered_charity_number: '1234567',
      charity_company_registration_number: '00123456',
      charity_name: 'FRIENDS OF THE MILL (UK)',
      charity_activities: 'WE HELP PEOPLE IN MANCHESTER',
      charity_contact_postcode: 'm33 4rz ',
      charity_contact_web: 'www.example.org',
      ...cells,
    });

  it('becomes an organisation without a service', () => {
    expect(draftOf(charity())).toEqual({
      organisation: {
        name: { en: 'Friends of the Mill (UK)' },
        alternativeNames: [],
        kind: 'CHARITY',
        description: { en: 'We help people in Manchester' },
        identifiers: ['GB-CHC-1234567', 'GB-COH-00123456'],
        links: [{ url: 'https://www.example.org', label: 'Website' }],
        provenance: { source: 'charity-register', sourceId: '1234567' },
      },
      location: {
        name: { en: 'Contact address in the register (area only)' },
        postcode: 'M33 4',
        accessNotes: { en: 'Not where activities take place: ask the charity.' },
        provenance: { source: 'charity-register', sourceId: '1234567' },
      },
    });
  });

  it('keeps nothing that is missing or wrong, and says so', () => {
    const mapped = charity({
      charity_company_registration_number: 'CE1',
      charity_activities: 'NA',
      charity_contact_postcode: 'WA15 OHF',
      charity_contact_web: 'http//:x',
    });

    expect(draftOf(mapped)).toMatchObject({
      organisation: { description: null, identifiers: ['GB-CHC-1234567'], links: [] },
      location: undefined,
    });
    expect(codes(mapped)).toEqual([
      'charity_name CHANGED',
      'charity_company_registration_number INVALID',
      'charity_activities LEFT_OUT',
      'charity_contact_web LEFT_OUT',
      'charity_contact_postcode INVALID',
    ]);
  });

  it('marks a text that the register cut off', () => {
    const cut = 'x'.repeat(400);

    expect(draftOf(charity({ charity_activities: cut }))?.organisation.description).toEqual({ en: `${cut}…` });
  });

  it.each([
    [{ registered_charity_number: 'NA' }, 'registered_charity_number REQUIRED'],
    [{ registered_charity_number: '12' }, 'registered_charity_number INVALID'],
    [{ charity_name: ' ' }, 'charity_name REQUIRED'],
  ])('is refused with %j', (cells, remark) => {
    const mapped = charity(cells);

    expect([mapped.outcome, ...codes(mapped)]).toEqual(['rejected', remark]);
  });
});

describe('a food bank', () => {
  const foodBank = (cells: Record<string, string> = {}) =>
    map('food-banks', {
      Name: 'Open Table',
      'Referral method': 'Referral or self-refer',
      'Opening times': 'Tuesday & Thursday 10am - 2pm',
      Address: 'St Mark, 1 High Street, Gorton, Manchester',
      Postcode: 'M18 8TJ',
      Website: 'www.example.org',
      'Area name': 'Manchester',
      ...cells,
    });

  it('becomes a service with hours, routes and place', () => {
    expect(draftOf(foodBank())).toEqual({
      organisation: {
        name: { en: 'Open Table' },
        kind: 'OTHER',
        provenance: { source: 'food-banks', sourceId: 'open-table' },
      },
      location: {
        name: { en: 'St Mark' },
        addressLines: ['St Mark', '1 High Street', 'Gorton'],
        town: 'Manchester',
        postcode: 'M18 8TJ',
        provenance: { source: 'food-banks', sourceId: 'open-table-m18-8tj' },
      },
      service: {
        name: { en: 'Open Table food bank at St Mark' },
        summary: { en: 'Help with food in Manchester.' },
        needs: ['food'],
        activityKinds: ['food-support'],
        populations: [],
        eligibility: { conditions: null },
        referralRoutes: ['SELF', 'LINK_WORKER', 'GP', 'ANY_PROFESSIONAL'],
        referralNote: { en: 'Referral or self-refer' },
        cost: { kind: 'FREE' },
        status: 'ACTIVE',
        attendance: ['IN_PERSON'],
        links: [{ url: 'https://www.example.org', label: 'Website' }],
        sessions: [
          { day: 'TUESDAY', startsAt: '10:00', endsAt: '14:00', repeats: 'WEEKLY' },
          { day: 'THURSDAY', startsAt: '10:00', endsAt: '14:00', repeats: 'WEEKLY' },
        ],
        sessionsInWords: { en: 'Tuesday & Thursday 10am - 2pm' },
        provenance: { source: 'food-banks', sourceId: 'open-table-m18-8tj' },
      },
    });
  });

  it.each([
    [
      '£2 membership for any household',
      { kind: 'PAID', amountPence: 200, note: { en: '£2 membership for any household' } },
    ],
    ['Pay-as-you-feel restaurant', { kind: 'DONATION', note: { en: 'Pay as you feel' } }],
    ['Foodbank Voucher', { kind: 'FREE' }],
    ['Food parcel or £10/week', null],
    ['Not known', null],
  ])('costs what “%s” says', (words, cost) => {
    expect(draftOf(foodBank({ 'Referral method': words }))?.service?.cost).toEqual(cost);
  });

  it('says for whom it is where the words say so', () => {
    const service = draftOf(foodBank({ 'Referral method': 'Food & support for homeless & sex workers' }))?.service;

    expect(service).toMatchObject({
      populations: ['homeless-and-rough-sleepers', 'sex-workers'],
      eligibility: { conditions: { en: 'Food & support for homeless & sex workers' } },
    });
  });

  it('is not shown as open where it may be over', () => {
    const mapped = foodBank({ 'Referral method': 'We have been told that this foodbank is no longer open.' });

    expect(draftOf(mapped)?.service?.status).toBe('TEMPORARILY_CLOSED');
    expect(codes(mapped)).toContain('Referral method UNKNOWN');
  });
});
