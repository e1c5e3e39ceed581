import { describe, expect, it } from '@jest/globals';
import { PARTS, WEIGHTS } from '../../../src/features/provision/provision.codes.ts';
import { scoresOf, type Evidence } from '../../../src/features/provision/score.rules.ts';

const usual: Evidence = {
  ...{ residents: 200_000, referableSpread: 40, allReferableSpread: 400, recordedNeeds: 100, allRecorded: 1_000 },
  ...{ unmetCounted: 10, unmetOf: 100, notStarted: 20, notStartedOf: 100, thin: 30, thinOf: 200 },
};
const withheld = { recordedNeeds: null, unmetCounted: null, unmetOf: null, notStarted: null, notStartedOf: null };
const unknown: Evidence = { ...usual, ...withheld, allRecorded: 0, thin: null, thinOf: null };

/** The score of one area among nine that are as usual, with its points by part. */
function among(area: Partial<Evidence>, others: Evidence = usual) {
  const [first] = scoresOf([{ ...others, ...area }, ...Array.from({ length: 9 }, () => others)]);
  if (!first) throw new Error('There is no score.');
  const points = Object.fromEntries(PARTS.map((code) => [code, first.parts[code].points]));
  return { score: first.score, points, parts: first.parts };
}

describe('a gap score', () => {
  it('has parts that can give a hundred points', () => {
    expect(PARTS.reduce((sum, code) => sum + WEIGHTS[code], 0)).toBe(100);
  });

  it('is none where all is as usual', () => {
    expect(among({})).toMatchObject({ score: 0, points: { SUPPLY: 0, UNMET: 0, SHARE: 0, START: 0, SEARCH: 0 } });
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['there are fewer services', { referableSpread: 0 }, 'SUPPLY'],
    ['more needs are not met', { unmetCounted: 60 }, 'UNMET'],
    ['more is recorded than there are services for', { recordedNeeds: 400 }, 'SHARE'],
    ['fewer connections start', { notStarted: 80 }, 'START'],
    ['more searches find little', { thin: 180 }, 'SEARCH'],
  ])('grows where %s', (_, area, code) => {
    const { score, points } = among(area);

    expect(points[code]).toBeGreaterThan(WEIGHTS[code as keyof typeof WEIGHTS] / 4);
    expect(score).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Evidence>]>([
    ['more services', { referableSpread: 90 }],
    ['fewer unmet needs', { unmetCounted: 0 }],
    ['connections that start', { notStarted: 0 }],
    ['searches that find a lot', { thin: 0 }],
  ])('is no smaller for %s: what is better makes up for nothing', (_, area) => {
    expect(among({ ...area, referableSpread: 0 }).score).toBeGreaterThanOrEqual(WEIGHTS.SUPPLY * 0.9);
  });

  it('never grows with more services, nor shrinks with more unmet needs', () => {
    const supply = [0, 5, 10, 20, 30, 40, 60].map((referableSpread) => among({ referableSpread }).points.SUPPLY);
    const unmet = [10, 15, 20, 40, 80].map((unmetCounted) => among({ unmetCounted }).points.UNMET);

    expect(supply).toEqual([...supply].sort((one, other) => Number(other) - Number(one)));
    expect(unmet).toEqual([...unmet].sort((one, other) => Number(one) - Number(other)));
  });

  it('gives points for as much as is likely', () => {
    const { points, parts } = among({ referableSpread: 10, thin: 120 });
    const [supply, search] = [parts.SUPPLY, parts.SEARCH];

    expect(Number(supply.likely)).toBeGreaterThan(Number(supply.value));
    expect(points.SUPPLY).toBeCloseTo(WEIGHTS.SUPPLY * (1 - Number(supply.likely) / Number(supply.usual)), 2);
    expect(Number(search.likely)).toBeLessThan(Number(search.value));
    expect(points.SEARCH).toBeCloseTo(
      (WEIGHTS.SEARCH * (Number(search.likely) - Number(search.usual))) / (1 - Number(search.usual)),
      2,
    );
  });

  it('puts a town that is half as well served before a village that is so by luck', () => {
    const [village, town] = [{ residents: 4_000, referableSpread: 0.4 }, { referableSpread: 20 }].map(
      (area) => among(area).points.SUPPLY,
    );

    expect(Number(village)).toBeLessThan(Number(town));
  });

  it('takes what is withheld as usual', () => {
    const { points, parts } = among({ ...withheld, thin: null, thinOf: null });

    expect(points).toMatchObject({ UNMET: 0, START: 0, SEARCH: 0 });
    expect(parts.START).toMatchObject({ value: null, low: null, high: null, usual: expect.closeTo(0.2, 12) });
  });

  it('is hardly moved by a village with one search', () => {
    const other = { ...usual, thin: 100 };
    const [village, ...towns] = scoresOf([{ ...unknown, thin: 1, thinOf: 1 }, usual, other, usual, other]);
    const points = [village, ...towns].map((each) => each?.parts.SEARCH.points ?? 0);

    expect(points[0]).toBeLessThan(Math.max(...points));
    expect(points[0]).toBeLessThan(2);
  });

  it('finds all missing where there is nothing for a need anywhere', () => {
    expect(among({ referableSpread: 0 }, { ...unknown, referableSpread: 0 }).points).toMatchObject({
      SUPPLY: WEIGHTS.SUPPLY,
      SHARE: 0,
    });
  });

  it('finds nothing missing where no service anywhere says that it is for a population', () => {
    const [first] = scoresOf([{ ...unknown, referableSpread: 0 }], false);

    expect(first).toMatchObject({ score: 0 });
  });

  it('can be made of one area alone, and of nobody', () => {
    expect(scoresOf([usual])).toMatchObject([{ score: 0 }]);
    expect(scoresOf([{ ...unknown, residents: 0, referableSpread: 0, allReferableSpread: 0 }])).toMatchObject([
      { score: 0 },
    ]);
    expect(scoresOf([])).toEqual([]);
  });

  it('adds up to the points of its parts, and never to more than a hundred', () => {
    const worst = { referableSpread: 0, recordedNeeds: 1_000, unmetCounted: 1_000, notStarted: 100, thin: 200 };
    const { score, points } = among(worst);

    expect(score).toBeCloseTo(
      Object.values(points).reduce((sum, each) => sum + Number(each), 0),
      9,
    );
    expect(score).toBeGreaterThan(80);
    expect(score).toBeLessThanOrEqual(100);
  });
});
