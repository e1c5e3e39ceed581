import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { aboutFile, nameOfFile, type AboutFile } from '../../../src/exchange/export/about-file.ts';
import { csvFile } from '../../../src/exchange/export/csv-file.ts';
import type { Batches, FileFormat } from '../../../src/exchange/export/exported.ts';
import { jsonFile } from '../../../src/exchange/export/json-file.ts';
import { COLUMNS } from '../../../src/exchange/export/service-columns.ts';
import { SERVICES_TOLD } from '../../../src/exchange/export/services-told.ts';
import { serviceRecord } from '../../../src/exchange/export/service-record.ts';
import { xlsxFile } from '../../../src/exchange/export/xlsx-file.ts';
import { asKept, batchesOf, EXPORTED, golden, riverside, WORDS } from './riverside.ts';

const ABOUT: AboutFile = {
  madeAt: '22 November 2026, 10:00',
  madeFrom: 'https://directory.example.org/export/services.json?query=lunch',
  entries: 1,
  sentences: ['Things change.'],
};

async function written(format: FileFormat, batches: Batches): Promise<Buffer> {
  const to = new PassThrough();
  const [content] = await Promise.all([buffer(to), format.write(batches, ABOUT, to)]);
  return content;
}

describe('a service in a file', () => {
  it('is the record that it was', () => {
    const { whole, words, distanceKm } = EXPORTED;

    const record = serviceRecord(whole, words, distanceKm);

    expect(asKept(record)).toEqual(JSON.parse(golden('service.json')));
  });

  it('is the line that it was, and comes back out of it', async () => {
    const content = (await written(csvFile({ hasMark: true }, SERVICES_TOLD), batchesOf([EXPORTED]))).toString();
    const [row] = parse<Record<string, string>>(content, { columns: true, bom: true });

    expect(content).toBe(golden('services.csv'));
    expect(Object.keys(row ?? {})).toEqual(Object.keys(COLUMNS));
    expect(row).toMatchObject({ telephone: '01632 960055', minimum_age: '50', maximum_age: '', longitude: '-2.32' });
  });

  it('says nothing of who verified it, nor where a confidential place is', () => {
    const told = JSON.stringify(serviceRecord(riverside(), WORDS, null));

    expect(told).toContain('"is_confidential":true');
    for (const secret of ['person:secret', '53.4188', '-2.3597']) expect(told).not.toContain(secret);
  });

  it('speaks Welsh where it can', () => {
    expect(serviceRecord(riverside(), { ...WORDS, language: 'cy' }, null)).toMatchObject({
      name: 'Cinio',
      summary: 'A warm meal together.',
    });
  });

  it.each([
    ['2026-12-31', 'met', 'referable'],
    ['2027-01-01', 'expired', 'signpostable'],
  ])('has on %s the standing of that day: %s', (today, standing, referability) => {
    expect(serviceRecord(riverside(), { ...WORDS, today }, null)).toMatchObject({ standing, referability });
  });

  it('is reached by its organisation where it says nothing itself', () => {
    const whole = riverside();
    whole.service.contacts = [];

    expect(serviceRecord(whole, WORDS, null)).toMatchObject({
      contacts: [{ phone: '01632 960001' }],
      contacts_of: 'organisation',
    });
  });
});

describe('a spreadsheet', () => {
  it.each(['=1+1', '+44 1632', '-2', '@SUM(A1)', '\tx', '=HYPERLINK("http://x.example.org")'])(
    'runs no text as a formula: %s',
    async (name) => {
      const whole = riverside();
      whole.service.name = { en: name };
      const batches = () => batchesOf([{ ...EXPORTED, whole }]);
      const csv = (await written(csvFile({ hasMark: false }, SERVICES_TOLD), batches())).toString();
      const book = new exceljs.Workbook();
      await book.xlsx.load((await written(xlsxFile(SERVICES_TOLD), batches())) as never);

      const [row] = parse<Record<string, string>>(csv, { columns: true });
      const cell = book.getWorksheet('Services')?.getRow(2).getCell(2);

      expect(row?.name).toBe(`'${name}`);
      expect([cell?.type, cell?.value]).toEqual([exceljs.ValueType.String, name]);
    },
  );

  it('of Excel has a line a service, numbers as numbers, and says what it is', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await written(xlsxFile(SERVICES_TOLD), batchesOf([EXPORTED], [EXPORTED]))) as never);
    const [sheet, about] = book.worksheets;
    const at = (column: string) => sheet?.getRow(2).getCell(Object.keys(COLUMNS).indexOf(column) + 1).value;

    expect(sheet?.rowCount).toBe(3);
    expect([at('minimum_age'), at('longitude'), at('cost_pounds'), at('maximum_age')]).toEqual([50, -2.32, 2.5, null]);
    expect(about?.getRow(1).getCell(2).value).toBe('22 November 2026, 10:00');
    expect(about?.getRow(4).getCell(2).value).toBe('Things change.');
  });

  it('may come without the mark, and with no line but the first', async () => {
    const content = (await written(csvFile({ hasMark: false }, SERVICES_TOLD), batchesOf([]))).toString();

    expect(content).toBe(`${Object.keys(COLUMNS).join(',')}\r\n`);
  });
});

describe('a document', () => {
  it.each([0, 1, 3])('holds %i services and what it is', async (count) => {
    const to = new PassThrough();
    const batches = batchesOf([], ...Array.from({ length: count }, () => [EXPORTED]), []);
    const [content] = await Promise.all([text(to), jsonFile(SERVICES_TOLD).write(batches, ABOUT, to)]);

    const { about, services } = JSON.parse(content) as { about: object; services: { id: string }[] };

    expect(about).toEqual({
      made_at: ABOUT.madeAt,
      made_from: ABOUT.madeFrom,
      services: 1,
      sentences: ['Things change.'],
    });
    expect(services.map(({ id }) => id)).toEqual(Array.from({ length: count }, () => EXPORTED.whole.service.id));
  });
});

describe('what a file says of itself', () => {
  it('is when and from where it was made, without where somebody lives', () => {
    const { madeAt, madeFrom, sentences } = aboutFile({
      ...{ at: new Date('2026-07-22T09:00:00Z'), publicUrl: 'https://directory.example.org', entries: 2 },
      address: '/export/services.csv?query=lunch&eligibleAt=M33+7TS',
      notices: [{ path: 'near', code: 'INVALID', message: 'Only the first half of this postcode is known.' }],
      attribution: ['Contains public sector information.'],
    });

    expect(madeAt).toBe('22 July 2026, 10:00');
    expect(madeFrom).toBe('https://directory.example.org/export/services.csv?query=lunch&eligibleAt=left-out');
    expect(sentences.slice(2)).toEqual([
      'Only the first half of this postcode is known.',
      'Contains public sector information.',
    ]);
  });

  it.each([
    [{}, 'services-2026-11-22'],
    [{ query: 'Lunch & Café', near: 'M33 7TS', needs: 'food' }, 'services-lunch-cafe-food-2026-11-22'],
    [{ query: '../../etc/passwd"\r\n' }, 'services-etc-passwd-2026-11-22'],
    [{ query: '咖啡' }, 'services-2026-11-22'],
  ])('has a name that says what and when: %j', (address, name) => {
    expect(nameOfFile('services', address, '2026-11-22')).toBe(name);
  });
});
