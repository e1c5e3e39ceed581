import { describe, expect, it } from '@jest/globals';
import { arranged } from '../../../src/features/printed-directory/printed-directory.rules.ts';

const NEEDS = ['debt', 'food', 'loneliness'];
const entries = [
  { id: 'a', needs: ['loneliness', 'food'] },
  { id: 'b', needs: ['debt'] },
  { id: 'c', needs: [] },
  { id: 'd', needs: ['food', 'debt'] },
];

describe('a directory on paper', () => {
  it('tells each service once, under its first need, and names it under the others', () => {
    const { order, parts } = arranged(entries, NEEDS, null);

    expect(order).toEqual(['b', 'd', 'a', 'c']);
    expect(parts).toEqual([
      { need: 'debt', inFull: [1, 2], seeAlso: [] },
      { need: 'food', inFull: [3], seeAlso: [2] },
      { need: 'loneliness', inFull: [], seeAlso: [3] },
      { need: null, inFull: [4], seeAlso: [] },
    ]);
  });

  it('has one part where one need was asked for, and none where there is nothing', () => {
    const food = entries.filter(({ needs }) => needs.includes('food'));

    expect(arranged(food, NEEDS, 'food')).toEqual({
      order: ['a', 'd'],
      parts: [{ need: 'food', inFull: [1, 2], seeAlso: [] }],
    });
    expect(arranged([], NEEDS, 'food').parts).toEqual([]);
  });
});
