import { describe, expect, it } from '@jest/globals';
import { FORMAT, grantRuns, row } from './grant-tables.ts';

const { imports, table, grants } = grantRuns();

describe('a dirty table', () => {
  it.each([
    ['an amount in words', { 'Amount Awarded': 'two hundred' }, 'Amount Awarded,INVALID'],
    ['thousands and decimals the other way about', { 'Amount Awarded': '2.266,50' }, 'Amount Awarded,INVALID'],
    ['less than nothing', { 'Amount Awarded': '-500' }, 'Amount Awarded,OUT_OF_RANGE'],
    ['more than anybody awards', { 'Amount Awarded': '99999999999999' }, 'Amount Awarded,OUT_OF_RANGE'],
    ['no amount', { 'Amount Awarded': '' }, 'Amount Awarded,REQUIRED'],
    ['a currency that is none', { Currency: 'POUNDS' }, 'Currency,UNKNOWN'],
    ['no currency', { Currency: '' }, 'Currency,REQUIRED'],
    ['a month before the day', { 'Award Date': '01/31/2023' }, 'Award Date,INVALID'],
    ['a day as a spreadsheet counts them', { 'Award Date': '44957' }, 'Award Date,INVALID'],
    ['no day', { 'Award Date': '' }, 'Award Date,REQUIRED'],
    ['nobody who got it', { 'Recipient Org:Name': '' }, 'Recipient Org:Name,REQUIRED'],
    ['no id', { Identifier: '' }, 'Identifier,REQUIRED'],
  ])('has a row refused for %s', async (_what, cells, expected) => {
    const { failure, report } = await imports.run(FORMAT, table('bad.csv', row('bad-1', cells)));

    expect(failure).toContain('1 row was not taken');
    expect(report[0]).toContain(`rejected,${expected}`);
    expect(await grants('bad-1')).toEqual([]);
  });

  it.each([
    ['pounds and commas', { 'Amount Awarded': '£2,266.50' }, { pence: 226650 }, 'Amount Awarded,CHANGED'],
    ['a pound sign for a currency', { Currency: '£' }, { currency: 'GBP' }, 'Currency,CHANGED'],
    ['another currency', { Currency: 'EUR' }, { currency: 'EUR' }, 'Currency,KEPT'],
    ['the day first', { 'Award Date': '31/01/2023' }, { awarded: '2023-01-31' }, 'Award Date,CHANGED'],
    [
      'day and month that may be either',
      { 'Award Date': '03/04/2023' },
      { awarded: '2023-04-03' },
      'Award Date,INVALID',
    ],
    ['a day in words', { 'Award Date': '3rd March 2023' }, { awarded: '2023-03-03' }, 'Award Date,CHANGED'],
    [
      'a planned day that is none',
      { 'Planned Dates:Start Date': 'soon' },
      { start: null },
      'Planned Dates:Start Date,LEFT_OUT',
    ],
    [
      'an end before the beginning',
      { 'Planned Dates:End Date': '2022-01-01' },
      { end: null },
      'Planned Dates:End Date,LEFT_OUT',
    ],
    [
      'years of months',
      { 'Planned Dates:Duration (months)': '2023' },
      { last: 2023 * 12 },
      'Planned Dates:Duration (months),LEFT_OUT',
    ],
    [
      'an old code',
      { 'Beneficiary Location:Geographic Code': 'E08999999' },
      { areas: ['E08000009'] },
      'Beneficiary Location:Geographic Code,CHANGED',
    ],
    [
      'a board that has a successor',
      { 'Beneficiary Location:Geographic Code': 'E54000001' },
      { areas: ['E54000002'] },
      'Beneficiary Location:Geographic Code,CHANGED',
    ],
    [
      'a neighbourhood',
      { 'Beneficiary Location:Geographic Code': 'E01005001' },
      { areas: ['E08000003'] },
      'Beneficiary Location:Geographic Code,CHANGED',
    ],
    [
      'an unknown code',
      { 'Beneficiary Location:Geographic Code': 'E08123456' },
      { areas: [] },
      'Beneficiary Location:Geographic Code,UNKNOWN',
    ],
    [
      'a name for a code',
      { 'Beneficiary Location:Geographic Code': 'Trafford' },
      { areas: [] },
      'Beneficiary Location:Geographic Code,LEFT_OUT',
    ],
    [
      'a number that is none',
      { 'Recipient Org:Charity Number': 'exempt' },
      { ids: [] },
      'Recipient Org:Charity Number,INVALID',
    ],
    [
      'numbers that a spreadsheet has shortened',
      { 'Recipient Org:Company Number': '7597525.0' },
      { ids: ['GB-COH-07597525'] },
      undefined,
    ],
    ['a charity in Scotland', { 'Recipient Org:Charity Number': 'SC012345' }, { ids: ['GB-SC-SC012345'] }, undefined],
    ['an id that its funder made up', { 'Recipient Org:Identifier': '360G-x-friends' }, { ids: [] }, undefined],
  ])('has a row taken with %s', async (what, cells, expected, remark) => {
    const id = `odd-${what.replaceAll(' ', '-')}`;

    const { failure, report } = await imports.run(FORMAT, table('odd.csv', row(id, cells)));

    expect(failure).toBeNull();
    expect(await grants(`${id}`)).toMatchObject([expected]);
    expect(report.join('\n')).toContain(remark ?? '');
    expect(report.length > 0).toBe(remark !== undefined);
  });

  it('has nothing made of what was awarded without money', async () => {
    const { said } = await imports.run(FORMAT, table('zero.csv', row('zero-1', { 'Amount Awarded': '0' })));

    expect(said).toContain('1 left out, 0 rejected');
  });

  it('has the second of two rows with one id refused', async () => {
    const { report } = await imports.run(FORMAT, table('twice.csv', row('twice-1'), row('twice-1')));

    expect(report[0]).toContain('3,360G-test-twice-1,rejected,,REPEATED');
  });

  it('is told from a table of something else', async () => {
    const file = imports.file(
      'hubs.csv',
      'community_hub,address,postcode,website,email,telephone,opening_hours,lon,lat\n',
    );

    expect((await imports.run(FORMAT, file)).failure).toContain('it looks like community hubs');
    expect((await imports.run('community-hubs', table('grants.csv'))).failure).toContain('Say grants-360giving.');
  });
});
