import { describe, expect, it } from '@jest/globals';
import { countInterval, shareInterval } from '../../../src/features/provision/interval.rules.ts';

describe('the interval of Wilson', () => {
  // Published examples: 10 of 100, none of 10, all of 10, and half of 20.
  it.each([
    [10, 100, 0.0552, 0.1744],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [10, 20, 0.2993, 0.7007],
  ])('of %i of %i', (events, of, low, high) => {
    expect(shareInterval(events, of)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });

  it('is none where there is nothing to share', () => {
    expect(shareInterval(0, 0)).toBeNull();
  });

  it('gets narrower the more there is', () => {
    const widths = [10, 100, 1_000].map((of) => {
      const { low, high } = shareInterval(of / 2, of) ?? { low: 0, high: 0 };
      return high - low;
    });

    expect(widths).toEqual([...widths].sort((one, other) => other - one));
  });
});

describe('the exact interval of a count', () => {
  // Garwood's table: none, one, ten.
  it.each([
    [0, 1, 0, 3.6889],
    [1, 1, 0.0253, 5.5716],
    [10, 1, 4.7954, 18.3904],
    [10, 2, 2.3977, 9.1952],
  ])('of %i in %i', (events, exposure, low, high) => {
    expect(countInterval(events, exposure)).toEqual({ low: expect.closeTo(low, 3), high: expect.closeTo(high, 3) });
  });

  it('is none where nobody lives', () => {
    expect(countInterval(0, 0)).toBeNull();
  });
});
