import { describe, expect, it } from '@jest/globals';
import { hasDemand, pointsOfOneMore } from '../../../src/features/improvement/improvement.rules.ts';
import { scoresOf } from '../../../src/features/provision/score.rules.ts';

const EVIDENCE = {
  ...{ allReferable: 0, allReferableSpread: 0, recordedNeeds: null, allRecorded: 0, unmetCounted: null, unmetOf: null },
  ...{ notStarted: null, notStartedOf: null, thin: null, thinOf: null },
};
/** Areas of one need: so many residents, so many services. */
const areas = (...given: [residents: number, services: number][]) =>
  given.map(([residents, services]) => ({ ...EVIDENCE, residents, referable: services, referableSpread: services }));

describe('the points of one more service', () => {
  it('are about what the score falls by when there is one more', () => {
    const others = Array.from({ length: 200 }, (_, index): [number, number] => [
      100_000 + 500 * index,
      5 + (index % 20),
    ]);
    const before = areas([100_000, 1], ...others);
    const after = before.map((area, index) => (index === 0 ? { ...area, referable: 2, referableSpread: 2 } : area));
    const [one] = scoresOf(before);
    const [other] = scoresOf(after);

    const points = pointsOfOneMore({ ...before[0]!, parts: one!.parts });

    expect(points).toBeGreaterThan(0);
    expect(Math.abs(one!.parts.SUPPLY.points - other!.parts.SUPPLY.points - points)).toBeLessThan(1);
  });

  it('are more where fewer people live', () => {
    const given = areas([50_000, 0], [100_000, 0], [200_000, 30], [150_000, 14], [90_000, 10], [300_000, 33]);
    const found = scoresOf(given).map(({ parts }, index) => pointsOfOneMore({ ...given[index]!, parts }));

    expect(found[0]).toBeGreaterThan(found[1]!);
  });

  it('are none where there is as much as usual, and nothing is known', () => {
    const part = { value: 1, usual: 1, low: null, high: null, points: 0 };
    const of = (supply: object) =>
      pointsOfOneMore({ residents: 10_000, referableSpread: 1, parts: { SUPPLY: { ...part, ...supply } } as never });

    expect(of({})).toBe(0);
    expect(of({ value: null, points: 10 })).toBe(0);
    expect(of({ value: 0, usual: 0, points: 40 })).toBe(40);
  });
});

describe('demand', () => {
  const nothing = { recordedNeeds: 0, connections: 0, unmet: 0, searches: 0 };

  it.each([
    [nothing, false],
    [{ ...nothing, unmet: 10 }, true],
    [{ ...nothing, recordedNeeds: null, connections: null }, false],
  ])('of %j is %j', (counts, isThere) => {
    expect(hasDemand(counts)).toBe(isThere);
  });
});
