import { describe, expect, it } from '@jest/globals';
import { spread } from '../../../src/search/plan/spread.ts';

const many = (organisationId: string, count: number, score: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${organisationId}${n}`, organisationId, score }));
const firstOf = (listings: ReturnType<typeof many>, count = 20) =>
  listings.slice(0, count).map(({ organisationId }) => organisationId);

describe('spreading', () => {
  it('lets others that fit about as well come in between', () => {
    const others = Array.from({ length: 20 }, (_, n) => many(`small-${n}`, 1, 0.9)).flat();

    const page = firstOf(spread([...many('large', 30, 1), ...others]));

    expect(page.filter((organisation) => organisation === 'large').length).toBeLessThanOrEqual(5);
  });

  it('leaves an organisation together that fits far better than anybody else', () => {
    const page = firstOf(spread([...many('asked-for', 6, 2), ...many('other', 2, 0.5)]), 6);

    expect(new Set(page)).toEqual(new Set(['asked-for']));
  });

  it('keeps everything, and the order where nobody has more than three', () => {
    const few = [...many('a', 3, 1), ...many('b', 3, 0.9), ...many('c', 1, 0.2)];

    expect(spread(few)).toEqual(few);
    expect(spread([...many('a', 40, 1)])).toHaveLength(40);
  });
});
