import { describe, expect, it } from '@jest/globals';
import { fuse } from '../../../src/search/meaning/fuse.ts';

const many = Array.from({ length: 100 }, (_, place) => `p${place}`);

describe('two orders in one', () => {
  it.each<[string, string[], string[], string[]]>([
    ['what was planned, where nothing is close', ['a', 'b', 'c'], [], ['a', 'b', 'c']],
    ['what is close, where nothing was planned', [], ['a', 'b'], ['a', 'b']],
    ['nothing of nothing', [], [], []],
    ['what is in both first', ['a', 'b'], ['b'], ['b', 'a']],
    ['what was planned first, among those that stand alike', ['a'], ['b'], ['a', 'b']],
  ])('are %s', (_what, planned, close, expected) => {
    expect(fuse(planned, close, 0.5)).toEqual(expected);
  });

  it('hold everything once', () => {
    const fused = fuse(many, ['p50', 'new', 'p0'], 0.5);

    expect(fused).toHaveLength(101);
    expect(new Set(fused).size).toBe(101);
  });

  it('put what is only close behind what was planned best', () => {
    expect(fuse(many, ['new'], 0.7).slice(0, 4)).toEqual(['p0', 'p1', 'new', 'p2']);
    expect(fuse(many, ['new'], 0.3).indexOf('new')).toBeGreaterThan(8);
  });
});
