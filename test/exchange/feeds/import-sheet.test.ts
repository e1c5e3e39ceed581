/** @seconds 20 */
import { describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import { createSheetMapping } from '../../../src/features/sheet-mapping/create-sheet-mapping.ts';
import { updateService } from '../../../src/features/service/update-service.ts';
import { administrator } from '../../support/viewers.ts';
import { importRuns } from '../import/import-runs.ts';

const imports = importRuns();
const READING = {
  columns: [
    { heading: 'Ref', field: 'ID' as const },
    { heading: 'Group', field: 'NAME' as const },
    { heading: 'Run by', field: 'ORGANISATION' as const },
    { heading: 'Phone', field: 'PHONE' as const },
    { heading: 'Kind', field: 'CATEGORIES' as const, separator: ';' },
    { heading: 'Postcode', field: 'POSTCODE' as const },
  ],
};
const HEAD = 'Ref,Group,Run by,Phone,Kind,Postcode\n';
const ROW_1 = '001,Talking café,River Trust,01632 960001,Talk;Cafés,M1 1AA\n';
const ROW_2 = '002,Lunch club,River Trust,1632960002,Food,M2 1AA\n';

async function keep(name: string): Promise<string> {
  await createSheetMapping(imports.directory.contextFor(administrator), name, READING);
  return name;
}

const services = (name: string) =>
  imports.rows('select * from service where source = $1 order by source_id', [`sheet:${name}`]);
const take = (name: string, content: string | Buffer, flags: string[] = [], file = 'groups.csv') =>
  imports.run('sheet', imports.file(file, content), ['--mapping', name, ...flags]);

describe('a table with a kept mapping', () => {
  it('comes in row by row, with what its terms are, and changes nothing when it comes again', async () => {
    const name = await keep('riverside');

    const first = await take(name, HEAD + ROW_1 + ROW_2);
    const again = await take(name, HEAD + ROW_1 + ROW_2);

    expect(first).toMatchObject({ failure: null, said: expect.stringContaining('2 created') });
    expect(first.said).toContain('3 of its terms have no meaning here yet');
    expect(again.said).toContain('0 created, 0 updated, 2 unchanged');
    expect(await services(name)).toMatchObject([
      { source_id: '001', name: { en: 'Talking café' }, contacts: [{ phone: '01632 960001' }] },
      { source_id: '002', contacts: [{ phone: '01632960002' }] },
    ]);
    expect(
      await imports.rows('select state, standard, created from import_run where source = $1 order by id', [
        `sheet:${name}`,
      ]),
    ).toMatchObject([{ state: 'FINISHED', standard: 'TABLE', created: 2 }, { created: 0 }]);
  });

  it('reads from words for whom it is, where they say nothing else', async () => {
    const columns = [...READING.columns, { heading: 'Who for', field: 'ELIGIBILITY' as const }];
    await createSheetMapping(imports.directory.contextFor(administrator), 'who', { columns });

    await take('who', `${HEAD.trim()},Who for\n${ROW_1.trim()},Men over 50\n${ROW_2.trim()},Carers of under 18s\n`);

    expect(await services('who')).toMatchObject([
      { gender: 'MEN', minimum_age: 50, conditions: { en: 'Men over 50' } },
      { gender: 'ANYONE', maximum_age: null, conditions: { en: 'Carers of under 18s' } },
    ]);
  });

  it('tells in a rehearsal what would change, and changes nothing', async () => {
    const name = await keep('rehearsed');
    await take(name, HEAD + ROW_1);

    const { report } = await take(name, HEAD + ROW_1.replace('960001', '960009') + ROW_2, ['--dry-run']);

    expect(report.join('\n')).toMatch(/001,Talking café,UPDATED,service,contacts,DIFF,.*960001.*960009/);
    expect(report.join('\n')).toContain('002,Lunch club,CREATED');
    expect(await services(name)).toMatchObject([{ contacts: [{ phone: '01632 960001' }] }]);
  });

  it('leaves what people have changed here, queues it, and marks what is on it no more', async () => {
    const name = await keep('edited');
    await take(name, HEAD + ROW_1 + ROW_2);
    const [service] = await services(name);
    const ctx = imports.directory.contextFor(administrator);
    await updateService(ctx, { id: String(service?.id), version: 1 }, { name: { en: 'Our own name' } });

    const { said } = await take(name, HEAD + ROW_1.replace('Talking café', 'Their new name'));

    expect(said).toContain('1 fields say something new that somebody has changed here');
    expect(said).toContain('1 services are in the feed no more');
    expect((await services(name))[0]).toMatchObject({ name: { en: 'Our own name' } });
  });

  it('refuses rows that cannot be told apart, and takes the others', async () => {
    const name = await keep('twice');

    const { said, report, failure } = await take(name, `${HEAD + ROW_1 + ROW_1},No number,,,,\n`);

    expect(said).toContain('1 created');
    expect(failure).toMatch(/^2 records were not taken/);
    expect(report.join('\n')).toContain('Row 3 has the id 001, as row 2 does.');
    expect(report.join('\n')).toContain('The cells that tell this row from others are empty.');
  });

  it('is not touched when a column is missing, and says which it does not read', async () => {
    const name = await keep('columns');

    const missing = await take(name, 'Ref,Group,Run by,Kind,Postcode\n001,A,B,C,M1 1AA\n');
    const more = await take(name, `Groups of 2026,,,,,,\n\n${HEAD.trim()},Shoe size\n${ROW_1.trim()},41\n`);

    expect(missing.failure).toContain('has no column “Phone”, which the mapping reads');
    expect(more.said).toContain('Columns that the mapping does not read: “Shoe size”.');
    expect(more.said).toContain('1 created');
  });

  it('is read as it was written: by older spreadsheets, or as UTF-16', async () => {
    const name = await keep('encodings');

    await take(name, Buffer.from(HEAD + ROW_1, 'latin1'));
    const wide = await take(name, Buffer.from(`\ufeff${HEAD}${ROW_1}`, 'utf16le'));

    expect(wide.said).toContain('1 unchanged');
    expect((await services(name))[0]).toMatchObject({ name: { en: 'Talking café' } });
  });

  it('is asked for a mapping by its name', async () => {
    const { failure } = await take('not-there', HEAD + ROW_1);

    expect(failure).toMatch(/^There is no mapping “not-there”. There are .*“riverside”/);
  });
});

describe('a workbook', () => {
  async function workbook(fill: (sheet: exceljs.Worksheet) => void): Promise<Buffer> {
    const book = new exceljs.Workbook();
    book.addWorksheet('Read me').addRow(['About this file']);
    fill(book.addWorksheet('Groups'));
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('is read as people see it, on whichever sheet the table is', async () => {
    const name = await keep('book');
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Our groups']);
      sheet.addRow(['Ref', 'Group', 'Run by', 'Phone', 'Kind', 'Postcode']);
      sheet.addRow([7, 'Walks', 'River Trust', 1632960003, 'Walks', 'M1 1AA']);
      sheet.getCell('A3').numFmt = '000';
      sheet.getCell('D3').numFmt = '00000000000';
    });

    const { said } = await take(name, bytes, [], 'groups.xlsx');

    expect(said).toContain('1 created');
    expect(await services(name)).toMatchObject([{ source_id: '007', contacts: [{ phone: '01632960003' }] }]);
  });

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    ['is no zip', () => Buffer.from('PK not a zip')],
  ])('that %s fails with a sentence', async (_, spoil) => {
    const bytes = await workbook((sheet) => sheet.addRow(['Ref']));

    const { failure } = await take('nobody-needs-it.json', spoil(bytes), [], 'spoilt.xlsx');

    expect(failure).toMatch(/nobody-needs-it|is broken/);
  });
});
