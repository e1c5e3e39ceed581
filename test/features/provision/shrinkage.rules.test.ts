import { describe, expect, it } from '@jest/globals';
import {
  shrunkCount,
  shrunkShare,
  usualCount,
  usualShare,
  type Observed,
} from '../../../src/features/provision/shrinkage.rules.ts';

const of = (...pairs: [events: number, exposure: number][]): Observed[] =>
  pairs.map(([events, exposure]) => ({ events, exposure }));

describe('what is usual of counts', () => {
  // Rates 1 and 3 about a mean of 2: the mean square is 1, of which chance alone makes 2 / 10.
  it('is the mean, and by how much areas differ beyond chance', () => {
    const { mean, variance } = usualCount(of([10, 10], [30, 10]));

    expect(mean).toBe(2);
    expect(variance).toBeCloseTo(0.8, 12);
  });

  // Rates 0 and 1 about 0.5 (4 / 8): squares 4 × 0.25 + 4 × 0.25 over 8 = 0.25; chance makes 0.5 / 4.
  it('weighs areas by their size', () => {
    const { mean, variance } = usualCount(of([0, 4], [4, 4]));

    expect([mean, variance]).toEqual([0.5, 0.125]);
  });

  it.each<[string, Observed[], number]>([
    ['one area', of([7, 2]), 3.5],
    ['areas that do not differ', of([5, 5], [5, 5], [10, 10]), 1],
    ['areas that differ by chance alone', of([1, 10], [2, 10], [0, 10]), 0.1],
    ['nothing anywhere', of([0, 10], [0, 20]), 0],
    ['nobody anywhere', of([0, 0]), 0],
    ['no area', [], 0],
  ])('says of %s that they are alike', (_, areas, mean) => {
    expect(usualCount(areas)).toEqual({ mean: expect.closeTo(mean, 12), variance: 0 });
  });
});

describe('what is counted in full', () => {
  it('is taken to differ by so much of the mean at least', () => {
    expect(usualCount(of([1, 10], [2, 10], [0, 10]), 0.5).variance).toBeCloseTo(0.0025, 12);
    expect(usualCount(of([10, 10], [30, 10]), 0.5).variance).toBe(1);
    expect(usualShare(of([2, 10], [4, 20]), 0.5).variance).toBeCloseTo(0.01, 12);
    expect(usualShare(of([18, 20], [18, 20]), 0.5).variance).toBeCloseTo(0.045, 12);
  });
});

describe('a count that borrows strength', () => {
  // A gamma with mean 2 and variance 0.8 has shape 5 and rate 2.5: (5 + 10) / (2.5 + 10) and (5 + 30) / (2.5 + 10).
  it('lies between what was seen and what is usual', () => {
    const usual = { mean: 2, variance: 0.8 };

    expect(shrunkCount({ events: 10, exposure: 10 }, usual).rate).toBeCloseTo(1.2, 12);
    expect(shrunkCount({ events: 30, exposure: 10 }, usual).rate).toBeCloseTo(2.8, 12);
  });

  it('is what is usual of a village of which hardly anything is known, and of its own the more is known', () => {
    const usual = { mean: 2, variance: 0.8 };
    const rates = [0, 0.1, 1, 10, 1_000].map((exposure) => shrunkCount({ events: 0, exposure }, usual).rate);

    expect(rates[0]).toBe(2);
    expect(rates).toEqual([...rates].sort((one, other) => other - one));
    expect(rates.at(-1)).toBeLessThan(0.01);
  });

  it('grows with what was seen', () => {
    const rates = [0, 1, 5, 50].map((events) => shrunkCount({ events, exposure: 3 }, { mean: 2, variance: 0.8 }).rate);

    expect(rates).toEqual([...new Set(rates)].sort((one, other) => one - other));
  });

  // The quantiles of a gamma with shape 15 and rate 12.5.
  it('says between what it lies, and nothing where areas do not differ or nothing is known', () => {
    const shrunk = shrunkCount({ events: 10, exposure: 10 }, { mean: 2, variance: 0.8 });

    expect(shrunk.low).toBeCloseTo(0.6716, 3);
    expect(shrunk.high).toBeCloseTo(1.8792, 3);
    expect(shrunk.atLeast).toBeCloseTo(0.9791, 3);
    expect(shrunk.atMost).toBeCloseTo(1.392, 3);
    expect(shrunkCount({ events: 3, exposure: 1 }, { mean: 2, variance: 0 })).toEqual({
      rate: 2,
      low: null,
      high: null,
      atLeast: 2,
      atMost: 2,
    });
  });
});

describe('what is usual of shares', () => {
  // Shares 0.2 and 0.6 of ten each about 0.4: the mean square is 0.04, chance makes 0.24 × 2 / 20 = 0.024; what is left by 1 − 2 / 20.
  it('is the mean, and by how much areas differ beyond chance', () => {
    const { mean, variance } = usualShare(of([2, 10], [6, 10]));

    expect(mean).toBe(0.4);
    expect(variance).toBeCloseTo(0.016 / 0.9, 12);
  });

  it.each<[string, Observed[], number]>([
    ['one search', of([1, 1]), 1],
    ['one area', of([3, 10]), 0.3],
    ['areas that do not differ', of([2, 10], [4, 20]), 0.2],
    ['none of any', of([0, 10], [0, 20]), 0],
    ['all of all', of([10, 10], [20, 20]), 1],
    ['nothing to share', of([0, 0]), 0],
    ['no area', [], 0],
  ])('says of %s that they are alike', (_, areas, mean) => {
    expect(usualShare(areas)).toEqual({ mean: expect.closeTo(mean, 12), variance: 0 });
  });
});

describe('a share that borrows strength', () => {
  // A beta with mean 0.4 and variance 0.04 has strength 0.24 / 0.04 − 1 = 5, so 2 and 3: (2 + 6) / (5 + 10).
  it('lies between what was seen and what is usual', () => {
    expect(shrunkShare({ events: 6, exposure: 10 }, { mean: 0.4, variance: 0.04 }).rate).toBeCloseTo(8 / 15, 12);
  });

  it('is hardly moved by one search in a village', () => {
    const usual = usualShare(of([30, 300], [90, 300], [50, 400], [1, 1]));
    const [village, town] = [
      shrunkShare({ events: 1, exposure: 1 }, usual),
      shrunkShare({ events: 90, exposure: 300 }, usual),
    ];

    expect(village.rate).toBeLessThan(town.rate);
    expect(village.rate).toBeLessThan(0.25);
  });

  it('stays between none and all, also where rounding has made more than all', () => {
    const usual = { mean: 0.9, variance: 0.01 };
    const { rate, low, high } = shrunkShare({ events: 10, exposure: 8 }, usual);

    expect([rate, low ?? 0, high ?? 0].every((each) => each > 0 && each <= 1)).toBe(true);
  });
});
