import { describe, expect, it } from '@jest/globals';
import { measure, ndcg } from '../../src/search/preview/measures.ts';

const grades = { a: 3, b: 2, c: 1 } as const;

describe('how good an order is', () => {
  it.each([
    ['the best order', ['a', 'b', 'c'], 1],
    ['nothing', [], 0],
    ['nothing that was graded', ['x', 'y'], 0],
    ['the last first', ['c', 'b', 'a'], (1 + 3 / Math.log2(3) + 7 / 2) / (7 + 3 / Math.log2(3) + 1 / 2)],
    ['the best in second place', ['x', 'a'], 7 / Math.log2(3) / (7 + 3 / Math.log2(3) + 1 / 2)],
    ['the best in eleventh place', [...'0123456789', 'a'], 0],
  ])('is told for %s', (_what, found, expected) => {
    expect(ndcg({ grades, found })).toBeCloseTo(expected, 10);
  });
});

it('counts what suits among the first three, its place, and what found nothing', () => {
  const outcomes = [['a'], ['x', 'y', 'b'], ['x', 'y', 'z', 'a'], ['c'], []].map((found) => ({ grades, found }));

  expect(measure(outcomes)).toMatchObject({ queries: 5, hit3: 0.4, mrr: (1 + 1 / 3 + 1 / 4) / 5, nothing: 0.2 });
});
