import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { tabRecords } from '../../../src/exchange/registers/tab-records.ts';

async function recordsOf(...chunks: string[]): Promise<string[][]> {
  const records: string[][] = [];
  for await (const record of tabRecords(Readable.from(chunks) as AsyncIterable<string>, 'a file')) records.push(record);
  return records;
}

describe('records with tabs', () => {
  it.each([
    ['a line', 'a\tb\n', [['a', 'b']]],
    [
      'a last line that does not end',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an empty last field', 'a\t\n', [['a', '']]],
    ['a mark before the first', '\uFEFFa\tb\n', [['a', 'b']]],
    [
      'lines of Windows',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotation marks', '"a\tb"\n', [['"a', 'b"']]],
    ['a tab within', 'a\\\tb\tc\n', [['a\tb', 'c']]],
    ['a line end within', 'a\\\nb\tc\n', [['a\nb', 'c']]],
    ['a backslash', 'a\\\\\tb\n', [['a\\', 'b']]],
    ['nothing', '', []],
  ])('%s', async (_what, text, records) => {
    expect(await recordsOf(text)).toEqual(records);
    expect(await recordsOf(...text)).toEqual(records);
  });

  it('end somewhere', async () => {
    await expect(recordsOf('x'.repeat(1_000_001))).rejects.toThrow('a field of it does not end');
  });
});
