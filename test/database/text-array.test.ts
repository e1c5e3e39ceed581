import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reads } from '../../src/database/reads.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let reads: Reads;

beforeAll(async () => {
  database = await testDatabase();
  reads = new Reads({ connections: [database.connection], poolSize: 1, onError: () => undefined });
});

afterAll(async () => {
  await reads.close();
  await database.drop();
});

describe('a list of texts that is read', () => {
  it.each([
    [[]],
    [['debt', 'housing', 'E08000009', 'outcode:M33']],
    [['']],
    [['with, comma', 'and "quotes"', 'back\\slash']],
    [['{', '}', '{nested}']],
    [[null, 'a']],
    [['NULL', 'null', 'Null and void', 'ANNULLED']],
    [[' blanks ', 'new\nline', 'tab\t']],
    [['Sŵn', '日本', '😀']],
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('comes back as it was put in: %j', async (list) => {
    expect(await reads.one('', 'select $1::text[] as list', [list])).toEqual({ list });
  });
});
