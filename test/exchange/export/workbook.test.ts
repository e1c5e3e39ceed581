import { describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Cell } from '../../../src/exchange/export/service-columns.ts';
import { sheetXml } from '../../../src/exchange/export/sheet-xml.ts';
import { workbook } from '../../../src/exchange/export/workbook.ts';
import { zip } from '../../../src/exchange/export/zip.ts';

async function* some(...batches: Cell[][][]): AsyncGenerator<Cell[][]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

async function readBack(rows: Cell[][]): Promise<exceljs.Worksheet> {
  const widths = Array.from({ length: rows[0]?.length ?? 0 }, () => 10);
  const bytes = await buffer(workbook([{ name: 'One', widths, hasHeader: true, rows: some(rows, []) }]));
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('There is no sheet.');
  return sheet;
}

describe('a workbook', () => {
  it('is read back by another program as it was written', async () => {
    const wide = Array.from({ length: 60 }, (_, index) => `column ${index}`);
    const sheet = await readBack([wide, ['a', null, 3, -2.32, '', 'b'], [], wide.map((_, index) => index)]);

    expect(sheet.rowCount).toBe(4);
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(wide);
    expect((sheet.getRow(2).values as unknown[]).slice(1)).toEqual(['a', undefined, 3, -2.32, undefined, 'b']);
    expect(sheet.getCell('BH4').value).toBe(59);
    expect([sheet.getCell('A1').font.bold, sheet.getCell('A2').font?.bold]).toEqual([true, undefined]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it.each([
    ['<b>&amp;</b> "x" \'y\'', '<b>&amp;</b> "x" \'y\''],
    ['  blanks, and\na line\tand a tab  ', '  blanks, and\na line\tand a tab  '],
    ['a\u0000b\u0007c\u001Bd\uFFFE', 'abcd'],
    ['half \uD83D a character', 'half  a character'],
    ['whole 😀 ŵ 咖啡', 'whole 😀 ŵ 咖啡'],
    ['x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
  ])('holds a text as it is, without what no workbook can: %j', async (text, expected) => {
    const sheet = await readBack([['text'], [text]]);

    expect(sheet.getCell('A2').value).toBe(expected);
  });
});

describe('a sheet', () => {
  it('holds no text that Excel would take for a character written as its number', async () => {
    const xml: string[] = [];
    const rows = [[['_x0041_', '_x_']]];
    for await (const piece of sheetXml({ name: 'One', widths: [10], hasHeader: false, rows })) xml.push(piece);

    expect([...xml.join('').matchAll(/<t [^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(['_x005F_x0041_', '_x_']);
  });
});

describe('a packed file', () => {
  it('is unpacked by another program, its checksums held', async () => {
    const long = Array.from({ length: 2_000 }, (_, index) => `line ${index * 7919}\n`);
    const bytes = await buffer(
      zip([
        { name: 'a/long.txt', content: long },
        { name: 'none', content: [] },
      ]),
    );
    const file = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    const found: Record<string, string> = {};
    for await (const entry of file.eachEntry()) {
      const content = await buffer(await file.openReadStreamPromise(entry));
      expect(crc32(content)).toBe(entry.crc32);
      found[entry.fileName] = content.toString();
    }

    expect(found).toEqual({ 'a/long.txt': long.join(''), none: '' });
    expect(bytes.length).toBeLessThan(long.join('').length);
  });

  it('breaks off where its content does, instead of looking whole', async () => {
    const content = (async function* () {
      yield await Promise.resolve('begun');
      throw new Error('The content broke off.');
    })();

    await expect(pipeline(zip([{ name: 'x', content }]), new PassThrough().resume())).rejects.toThrow('broke off');
  });

  it('reads no more of its content when nobody wants it', async () => {
    let isClosed = false;
    const content = (async function* () {
      try {
        for (;;) yield await Promise.resolve('more and more '.repeat(1_000));
      } finally {
        isClosed = true;
      }
    })();
    for await (const piece of zip([{ name: 'x', content }])) if (piece.length > 100) break;
    await new Promise((resolve) => setImmediate(resolve));

    expect(isClosed).toBe(true);
  });
});
