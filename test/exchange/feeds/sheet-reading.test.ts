import { describe, expect, it } from '@jest/globals';
import type { Mapping } from '../../../src/exchange/feeds/map/feed-draft.ts';
import { mapRecord } from '../../../src/exchange/feeds/map/map-record.ts';
import { cellText } from '../../../src/exchange/feeds/sheets/cell-text.ts';
import { headerAmong } from '../../../src/exchange/feeds/sheets/header.rules.ts';
import { rowRecord } from '../../../src/exchange/feeds/sheets/row-record.ts';
import { cellsByHeading, SaidRow } from '../../../src/exchange/feeds/sheets/said-row.ts';
import { proposeReading } from '../../../src/features/sheet-mapping/propose-reading.ts';
import type { SheetField } from '../../../src/features/sheet-mapping/sheet-field.codes.ts';
import { problemsWithReading, readingIn } from '../../../src/features/sheet-mapping/sheet-mapping.rules.ts';

const record = (row: Partial<Record<SheetField, string>>) => {
  const fields = Object.keys(row) as SheetField[];
  const columns = fields.map((field) => ({ heading: field, field, separator: ';' }));
  const reading = { columns, constants: [], idHeadings: ['NAME'] };
  return rowRecord(new SaidRow(reading, cellsByHeading(fields)(Object.values(row))));
};

describe('a proposed reading', () => {
  it.each<[string, SheetField]>([
    ['Service Name', 'NAME'],
    ['name', 'NAME'],
    ['Organisation', 'ORGANISATION'],
    ['Tel. No', 'PHONE'],
    ['E-mail Address', 'EMAIL'],
    ['Web site', 'WEBSITE'],
    ['POST CODE', 'POSTCODE'],
    ['charity_contact_postcode', 'POSTCODE'],
    ['registered_charity_number', 'CHARITY_NUMBER'],
    ['Opening times', 'OPENING_TIMES'],
    ['Referral method', 'REFERRAL'],
    ['Who is it for?', 'ELIGIBILITY'],
    ['What it is', 'DESCRIPTION'],
    ['What you offer', 'DESCRIPTION'],
    ['Area code', 'AREA'],
    ['Minimum age', 'MINIMUM_AGE'],
    ['Last checked', 'CHECKED_ON'],
  ])('takes “%s” for %s', (heading, field) => {
    const { columns } = proposeReading(['Name', heading]);

    expect(columns.find((column) => column.field === field)?.heading).toBe(
      heading === 'name' ? 'Name' : field === 'NAME' ? 'Name' : heading,
    );
  });

  it('says each field once, knows no columns that it does not know, and tells rows by their own number', () => {
    const reading = proposeReading(['Ref', 'Name', 'Title', 'Shoe size', 'Category']);

    expect(reading).toEqual({
      columns: [
        { heading: 'Ref', field: 'ID' },
        { heading: 'Name', field: 'NAME' },
        { heading: 'Category', field: 'CATEGORIES', separator: ';' },
      ],
      constants: [],
      idHeadings: ['Ref'],
    });
  });

  it('is one that can be kept, and comes back from its file as it was', () => {
    const reading = proposeReading(['Organisation', 'Postcode', 'Phone', 'Type']);

    expect(problemsWithReading(reading)).toEqual([]);
    expect(readingIn(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });
});

describe('a reading', () => {
  const column = (field: string, heading: string = field) => ({ field: field as SheetField, heading });

  it.each([
    ['without a name', [column('PHONE')], ['PHONE'], 'columns'],
    ['with an unknown field', [column('NAME'), column('SHOES')], ['NAME'], 'columns.1.field'],
    [
      'that says a field twice',
      [column('NAME'), column('POSTCODE'), column('POSTCODE', 'PC')],
      ['NAME'],
      'columns.2.field',
    ],
    ['with a column without a heading', [column('NAME'), column('PHONE', ' ')], ['NAME'], 'columns.1.heading'],
    ['that cannot tell rows apart', [column('NAME')], [], 'idHeadings'],
  ])('%s is refused', (_, columns, idHeadings, path) => {
    expect(problemsWithReading({ columns, constants: [], idHeadings }).map((each) => each.path)).toContain(path);
  });
});

describe('a row', () => {
  it('is a record of the standard', () => {
    expect(
      record({
        ...{
          NAME: 'Talking café',
          ORGANISATION: 'River Trust',
          CHARITY_NUMBER: '1234567',
          PHONE: '1632960001; 01632 960002',
        },
        ...{ ADDRESS: 'The Lodge, 1 High Street, Riverside', POSTCODE: 'M1 1AA', CATEGORIES: 'Mental health;Cafés' },
        ...{
          OPENING_TIMES: 'Mon 9am-12noon',
          MINIMUM_AGE: '18+',
          CHECKED_ON: '45292',
          AREA: 'E08000009',
          EMAIL: 'a@example.org',
        },
      }),
    ).toEqual({
      ...{ id: 'Talking café', name: 'Talking café', minimum_age: '18', assured_date: '2024-01-01' },
      organization: { id: 'org:1234567', name: 'River Trust', charity_number: '1234567' },
      contacts: [
        { email: 'a@example.org', phones: [{ number: '01632960001' }] },
        { phones: [{ number: '01632 960002' }] },
      ],
      service_areas: [{ uri: 'E08000009' }],
      attributes: [
        { taxonomy_term: { name: 'Mental health', taxonomy: 'CATEGORIES' } },
        { taxonomy_term: { name: 'Cafés', taxonomy: 'CATEGORIES' } },
      ],
      schedules: [
        { freq: 'WEEKLY', interval: 1, byday: 'MO', opens_at: '09:00', closes_at: '12:00' },
        { description: 'Mon 9am-12noon' },
      ],
      service_at_locations: [
        {
          location: {
            name: 'The Lodge',
            addresses: [
              {
                address_1: 'The Lodge',
                address_2: '1 High Street',
                city: 'Riverside',
                postal_code: 'M1 1AA',
                address_type: 'physical',
              },
            ],
          },
        },
      ],
    });
  });

  it('means what the record means in the directory', () => {
    const mapping: Mapping = { source: 'sheet:test', today: '2026-11-22', isWhole: true, meaningOf: () => null };
    const row = record({
      NAME: 'Lunch club',
      OPENING_TIMES: '2nd Tuesday of the month 2-4pm',
      POSTCODE: 'M1 1AA',
      COST: 'Free',
    });
    const mapped = mapRecord(row, mapping);

    expect(mapped).toMatchObject({
      draft: {
        service: {
          sessions: [{ day: 'TUESDAY', startsAt: '14:00', endsAt: '16:00', repeats: 'MONTHLY', weekOfMonth: 2 }],
          cost: { kind: 'FREE' },
        },
        locations: [{ postcode: 'M1 1AA' }],
      },
    });
  });

  it('says nothing that it does not say', () => {
    expect(record({ NAME: 'Only a name', PHONE: '', ADDRESS: '' })).toEqual({ id: 'Only a name', name: 'Only a name' });
  });
});

describe('a cell of a spreadsheet', () => {
  it.each([
    [1632960001, '00000000000', '01632960001'],
    [1632960001, 'General', '1632960001'],
    [2.5, '£#,##0.00', '£2.50'],
    [0.1 + 0.2, undefined, '0.3'],
    [0.25, '0%', '25%'],
    [new Date('2024-03-01T00:00:00Z'), 'dd/mm/yyyy', '2024-03-01'],
    [new Date('1899-12-30T09:30:00Z'), 'hh:mm', '09:30'],
    [{ richText: [{ text: 'Two ' }, { text: 'parts' }] }, undefined, 'Two parts'],
    [{ formula: 'A1', result: 7 }, undefined, '7'],
    [{ text: 'a@example.org', hyperlink: 'mailto:a@example.org' }, undefined, 'a@example.org'],
    [{ error: '#N/A' as const }, undefined, ''],
    [true, undefined, 'Yes'],
    [null, undefined, ''],
  ])('%j in the format %s reads %j', (value, format, text) => {
    expect(cellText(value, format)).toBe(text);
  });
});

describe('the headings of a table', () => {
  const rows = [
    ['Groups in Riverside'],
    ['', 'Updated', 'monthly'],
    ['Name', 'Postcode', 'Phone'],
    ['A', 'M1 1AA', '1'],
  ];

  it.each([
    [null, 2],
    [['phone', 'NAME'], 2],
    [['Shoes'], null],
  ])('that hold %j are in row %j', (wanted, at) => {
    expect(headerAmong(rows, wanted)).toBe(at);
  });
});
