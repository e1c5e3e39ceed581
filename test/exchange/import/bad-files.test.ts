import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { importRuns } from './import-runs.ts';

const imports = importRuns();
const HEADER = 'name,address,postcode,area_name,area_code,lon,lat\n';
const jobcentre = (name: string) => `${name},"1 High Street, ${name}",M1 1AA,Manchester,E08000003,-2.2,53.4\n`;
const found = async (name: string) =>
  (await imports.rows(`select name ->> 'en' as name from service where name ->> 'en' = $1`, [`${name} Jobcentre`]))
    .length;

describe('a file that is no table', () => {
  it.each([
    ['is not there', () => path.join(imports.folder, 'nowhere.csv'), 'There is no file'],
    ['is a folder', () => imports.folder, 'is a folder. Name the CSV file in it.'],
    ['is empty', () => imports.file('empty.csv', ''), 'empty.csv is empty.'],
    ['holds blank lines only', () => imports.file('blank.csv', '\n\n'), 'blank.csv is empty.'],
    [
      'is a spreadsheet',
      () => imports.file('sheet.xlsx', Buffer.from('PK\u0003\u0004rest')),
      'is a zip or a spreadsheet',
    ],
    ['is UTF-16', () => imports.file('16.csv', Buffer.from(`\uFEFF${HEADER}`, 'utf16le')), '--encoding utf-16le'],
    ['is UTF-16 without a mark', () => imports.file('16b.csv', Buffer.from(HEADER, 'utf16le')), '--encoding utf-16le'],
    ['has stars', () => imports.file('stars.csv', HEADER.replaceAll(',', '*')), 'stars.csv has one column only'],
    ['lacks columns', () => imports.file('short.csv', 'name,address\n'), 'lacks the columns “postcode”, “area_name”'],
    ['is of another format', () => imports.file('hubs.csv', HUBS), 'it looks like community hubs. Say community-hubs.'],
  ])('%s', async (_, file, message) => {
    const { failure, report } = await imports.run('jobcentres', file());

    expect(failure).toContain(message);
    expect(report).toEqual([]);
  });

  it('says what it found instead of the missing columns', async () => {
    const { failure } = await imports.run('jobcentres', imports.file('few.csv', 'name,town\n'));

    expect(failure).toContain('It has: “name”, “town”.');
  });
});

const HUBS = 'community_hub,address,postcode,website,email,telephone,opening_hours,lon,lat\n';

describe('a file that breaks', () => {
  it('keeps the rows before a quotation mark that is never closed, and says where', async () => {
    const file = imports.file(
      'open.csv',
      `${HEADER}${jobcentre('Ancoats')}${jobcentre('Beswick')}"Clayton,1,2\nDenton,1,2\n`,
    );

    const { failure } = await imports.run('jobcentres', file);

    expect(failure).toContain('open.csv: the row that begins in line 4 opens a quotation mark that is never closed');
    expect(failure).toContain('Before that (up to line 3): 2 rows: 2 created');
    expect(failure).toContain('run the same command again');
    expect([await found('Ancoats'), await found('Beswick'), await found('Denton')]).toEqual([1, 1, 0]);
  });

  it('keeps the rows before a quotation mark in a field', async () => {
    const file = imports.file('inside.csv', `${HEADER}${jobcentre('Failsworth')}Gee "Cross",1,M1 1AA,a,b,1,2\n`);

    const { failure } = await imports.run('jobcentres', file);

    expect(failure).toContain('the row that begins in line 3 has a quotation mark in the middle of a field');
    expect(await found('Failsworth')).toBe(1);
  });

  it('keeps the rows before a byte that is not UTF-8, and takes the file in its own encoding', async () => {
    const text = `${HEADER}${jobcentre('Gorton')}${jobcentre('Café Square')}${jobcentre('Hulme')}`;
    const file = imports.file('latin.csv', Buffer.from(text, 'latin1'));

    const refused = await imports.run('jobcentres', file);
    const first = [await found('Gorton'), await found('Hulme')];
    const taken = await imports.run('jobcentres', file, ['--encoding', 'windows-1252']);

    expect(refused.failure).toMatch(/the byte 0xE9 in line 3 \(byte 1\d\d of the file\).*--encoding windows-1252/);
    expect(first).toEqual([1, 0]);
    expect(taken.said).toContain('3 rows: 2 created, 0 updated, 1 unchanged');
    expect(await found('Café Square')).toBe(1);
  });

  it('stops at a row that is too long for a row', async () => {
    const file = imports.file('long.csv', `${HEADER}${jobcentre('Irlam')}${'x'.repeat(10_000_000)}\n`);

    const { failure } = await imports.run('jobcentres', file);

    expect(failure).toContain('the row that begins in line 3 is longer than 1,000,000 characters');
    expect(await found('Irlam')).toBe(1);
  });
});

describe('a file with oddities', () => {
  it('takes a mark at its beginning, Windows line ends and columns in another order', async () => {
    const content =
      '\uFEFFLAT,lon,area_code,area_name,postcode,address,name,more\r\n53.4,-2.2,E08000003,Manchester,M1 1AA,"1 High Street\r\nJudson",Judson,x\r\n';

    const { said, failure } = await imports.run('jobcentres', imports.file('odd.csv', content));

    expect(failure).toBeNull();
    expect(said).toContain('1 row: 1 created');
  });

  it('takes UTF-16 when told so', async () => {
    const file = imports.file('told.csv', Buffer.from(`\uFEFF${HEADER}${jobcentre('Kersal')}`, 'utf16le'));

    const { failure } = await imports.run('jobcentres', file, ['--encoding', 'utf-16le']);

    expect([failure, await found('Kersal')]).toEqual([null, 1]);
  });

  it('reports a row that is wrong and goes on with the next', async () => {
    const file = imports.file(
      'rows.csv',
      `${HEADER}${jobcentre('Levenshulme')}Miles Platting,too few\n,"1 High Street",M1 1AA,Manchester,E08000003,-2.2,53.4\nNewton,"1 High Street",M1 1AA,Manchester,E08000003,53.4,-2.2\n${jobcentre('Levenshulme')}${jobcentre('Ordsall')}`,
    );

    const { said, failure, report } = await imports.run('jobcentres', file);

    expect(failure).toBe('4 rows were not taken. Put it right in the file and run the same command again.');
    expect(said).toContain('6 rows: 2 created, 0 updated, 0 unchanged, 0 left out, 4 rejected');
    expect(report).toEqual([
      '3,,rejected,,INVALID,"This row has 2 fields, the first line has 7. What separates columns, or a quotation mark, is missing or too many."',
      '4,m1-1aa,rejected,name,REQUIRED,There is nothing in “name”. Without it the row cannot be told apart.',
      '5,newton-m1-1aa,rejected,location.latitude,OUT_OF_RANGE,This point is not in the United Kingdom. Check that latitude and longitude are not swapped.',
      '6,levenshulme-m1-1aa,rejected,,REPEATED,Line 2 has the same name and postcode (or number). Only that one was taken.',
    ]);
    expect(await found('Ordsall')).toBe(1);
  });

  it('leaves nothing of a row of which one part is refused', async () => {
    const file = imports.file(
      'part.csv',
      `${HEADER.replace('\n', ',type,email,website\n')}Quay Library,Quay,M1 1AA,Quayside,E1,53.4,-2.2,Local authority run library,,\n`,
    );

    await imports.run('libraries', file);

    expect(await imports.rows(`select 1 from organisation where name ->> 'en' like 'Quayside%'`)).toEqual([]);
  });
});

describe('the report', () => {
  it('never overwrites the file that is imported', async () => {
    const file = imports.file('input.csv', HEADER);

    const { failure } = await imports.run('jobcentres', file, ['--report', file]);

    expect(failure).toBe('The report would overwrite the file that is imported. Name another.');
  });

  it('is refused before anything is imported where it cannot be written', async () => {
    const file = imports.file('good.csv', `${HEADER}${jobcentre('Pendleton')}`);

    const { failure } = await imports.run('jobcentres', file, [
      '--report',
      path.join(imports.folder, 'no/such/report.csv'),
    ]);

    expect(failure).toContain('cannot be written');
    expect(await found('Pendleton')).toBe(0);
  });
});
