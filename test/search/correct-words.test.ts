import { describe, expect, it } from '@jest/globals';
import { correctWords } from '../../src/search/postgresql/correct-words.ts';

const known = new Map([
  ['walking', 90],
  ['lonely', 40],
  ['lovely', 30],
  ['group', 80],
  ['bereavement', 12],
  ['debt', 9],
]);

describe('words that nobody uses become those that were meant', () => {
  it.each([
    ['lonley', 'lonely'],
    ['bereavmnt', 'bereavement'],
    ['Wolking grup', 'walking group'],
    ['lonely', 'lonely'],
    ['dbt', 'dbt'],
    ['xyzzyq', 'xyzzyq'],
    ['can’t pay debbt', 'can’t pay debt'],
    ['', ''],
  ])('%j is read as %j', (typed, meant) => {
    expect(correctWords(typed, known)).toBe(meant);
  });
});
