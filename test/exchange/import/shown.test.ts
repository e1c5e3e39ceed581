import { expect, it } from '@jest/globals';
import { Shown } from '../../../src/exchange/import/run/shown.ts';

it('what is wrong with every row does not hide what is wrong with one', () => {
  const shown = new Shown();
  const unknown = { field: 'postcode', code: 'UNKNOWN' as const, message: 'No such postcode.' };
  const invalid = { field: 'charity_name', code: 'REQUIRED' as const, message: 'There is no name.' };
  for (let line = 2; line < 1_500; line += 1)
    shown.add({ line, sourceId: '', outcome: 'created', remarks: line === 1_000 ? [unknown, invalid] : [unknown] });
  const said: string[] = [];

  shown.showOn({
    say: (text) => said.push(text),
    step: () => undefined,
    progress: () => ({ advance: () => undefined, done: () => undefined }),
  });

  expect(said).toEqual([
    ...[2, 3, 4, 5, 6].map((line) => `  line ${line}, created: postcode: No such postcode.`),
    '  line 1000, created: charity_name: There is no name.',
    '  … and 1,493 more. Add --report report.csv to have them all in a file.',
  ]);
});
