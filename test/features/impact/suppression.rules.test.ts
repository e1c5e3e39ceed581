import { describe, expect, it } from '@jest/globals';
import {
  boundsOf,
  isOfFew,
  percentOf,
  shownAverage,
  shownCount,
} from '../../../src/features/impact/suppression.rules.ts';

describe('a count of people', () => {
  it.each([
    [0, 0],
    [1, null],
    [7, null],
    [8, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [18, 20],
    [1_002, 1_000],
    [1_003, 1_005],
  ])('of %p is shown as %p', (count, shown) => {
    expect(shownCount(count)).toBe(shown);
  });

  it('is suppressed where fewer than eight people were counted again and again', () => {
    expect(shownCount(40, 7)).toBeNull();
    expect(shownCount(40, 8)).toBe(40);
    expect(shownCount(0, 0)).toBe(0);
  });

  it('lies where the method says', () => {
    const counts = Array.from({ length: 200 }, (_, index) => index + 8);

    for (const count of counts) {
      const [low, high] = boundsOf(shownCount(count)!);
      expect([low <= count && count <= high, high - low]).toEqual([true, 4]);
    }
    expect(boundsOf(0)).toEqual([0, 0]);
  });
});

describe('what is made of counts', () => {
  it.each([
    [10, 40, 25],
    [5, 15, 33],
    [0, 10, 0],
    [null, 10, null],
    [10, null, null],
    [0, 0, null],
  ])('%p of %p is %p per cent', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  it('is an average of eight or more, with one decimal', () => {
    expect(shownAverage(9.04, 8)).toBe(9);
    expect(shownAverage(9.06, 8)).toBe(9.1);
    expect(shownAverage(9.06, 7)).toBeNull();
    expect(shownAverage(null, 20)).toBeNull();
  });

  it('comes with a caution under 30', () => {
    expect([null, 0, 10, 25, 30].map(isOfFew)).toEqual([false, false, true, true, false]);
  });
});
