import { describe, expect, it } from '@jest/globals';
import jStat from 'jstat';
import { gammaBelow } from '../../../src/features/provision/gamma.rules.ts';

describe('what a gamma stays below', () => {
  // Half the points of chi-squared with twice as many degrees of freedom, from printed tables.
  it.each([
    [0.025, 1, 0.02532],
    [0.975, 1, 3.68888],
    [0.975, 50, 64.7806],
    [0.025, 500, 457.1266],
    [0.975, 500, 544.7652],
  ])('with probability %d at shape %d', (share, shape, below) => {
    expect(gammaBelow(share, shape)).toBeCloseTo(below, 2);
  });

  it.each([1_000, 2_000, 10_000])('is told by the formula as by the exact search (shape %i)', (shape) => {
    for (const share of [0.025, 0.5, 0.975]) {
      const exact = jStat.gamma.inv(share, shape, 1);

      expect(Math.abs(gammaBelow(share, shape) / exact - 1)).toBeLessThan(1e-6);
    }
  });

  it('takes no time for what a whole country counts in a year', () => {
    expect(gammaBelow(0.5, 1e9)).toBeCloseTo(1e9 - 1 / 3, 1);
  });
});
