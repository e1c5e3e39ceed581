import { describe, expect, it } from '@jest/globals';
import {
  granted,
  nearness,
  openness,
  rarity,
  readiness,
  relevance,
  type Traits,
} from '../../../src/search/plan/score.ts';
import type { Term, Wish } from '../../../src/search/plan/plan.ts';
import { LISTING } from './listing.ts';

const TERM: Term = { weight: 1, lookups: [{ text: 'debt', weight: 1 }], needs: [], activityKinds: [], populations: [] };
const found = (total: number, score: number) => [{ total, scores: new Map([['a', score]]) }];

describe('relevance', () => {
  it.each([
    ['a rare word more than a common one', found(2, 1), found(50, 1)],
    ['a better match more than a worse one', found(2, 1), found(2, 0.5)],
    ['any match more than none', found(90, 0.1), [{ total: 2, scores: new Map<string, number>() }]],
  ])('counts %s', (_what, more, less) => {
    const [high, low] = [more, less].map((lookups) => relevance(LISTING, [{ term: TERM, lookups, withCodes: 0 }], 100));

    expect(high).toBeGreaterThan(low!);
  });

  it('counts a need more than the kind of activity', () => {
    const both = { ...TERM, lookups: [], needs: ['debt'], activityKinds: ['befriending'] };
    const [need, kind] = [both, { ...both, needs: ['food'], activityKinds: ['specialist-advice'] }].map((term) =>
      relevance(LISTING, [{ term, lookups: [], withCodes: 5 }], 100),
    );

    expect(need).toBeGreaterThan(kind!);
    expect(kind).toBeGreaterThan(0);
  });

  it('counts a need that a listing names first more than one that it names later', () => {
    const term = { ...TERM, lookups: [], needs: ['debt'] };
    const [main, second, third] = [['debt'], ['food', 'debt'], ['food', 'stress', 'debt']].map((needs) =>
      relevance({ ...LISTING, needs }, [{ term, lookups: [], withCodes: 5 }], 100),
    );

    expect(main).toBeGreaterThan(second!);
    expect(second).toBeGreaterThan(third!);
    expect(third).toBeGreaterThan(0);
  });

  it('is never below nothing, whatever the numbers', () => {
    expect(rarity(100, 0)).toBeGreaterThan(0);
    expect(rarity(0, 0)).toBeGreaterThanOrEqual(0);
  });
});

describe('wishes', () => {
  it.each<[Wish, boolean]>([
    [{ field: 'cost', code: 'FREE' }, true],
    [{ field: 'cost', code: 'PAID' }, false],
    [{ field: 'days', code: 'SUNDAY' }, true],
    [{ field: 'genders', code: 'WOMEN' }, true],
    [{ field: 'time', code: 'EVENING' }, true],
    [{ field: 'time', code: 'MORNING' }, false],
    [{ field: 'age', age: 18 }, true],
    [{ field: 'age', age: 17 }, false],
    [{ field: 'place', name: 'sale' }, true],
    [{ field: 'place', name: 'Hale' }, false],
  ])('%p is granted: %p', (wish, isGranted) => {
    expect(granted(LISTING, [wish]) === 1).toBe(isGranted);
  });
});

describe('who it is for', () => {
  it.each<[string, Partial<Traits>, Wish[], boolean]>([
    ['everybody', {}, [], true],
    ['an organisation that has not said', { genders: [] }, [], true],
    ['women, where nothing was said', { genders: ['WOMEN'] }, [], false],
    ['women, where women are meant', { genders: ['WOMEN'] }, [{ field: 'genders', code: 'WOMEN' }], true],
    ['the young, where nothing was said', { minimumAge: 11, maximumAge: 17 }, [], false],
    ['the young, where an age was said', { minimumAge: 11, maximumAge: 17 }, [{ field: 'age', age: 40 }], true],
  ])('weighs %s', (_what, change, wishes, isWhole) => {
    expect(openness({ ...LISTING, ...change }, wishes) === 1).toBe(isWhole);
  });
});

describe('readiness', () => {
  it.each<[string, Partial<Traits>]>([
    ['who may be told of', { referability: ['SIGNPOSTABLE'] }],
    ['who is only listed', { referability: ['LISTED'] }],
    ['what is stale', { isStale: true }],
    ['where people wait', { waitingWeeks: 6 }],
    ['where nobody is taken', { waitingWeeks: null }],
  ])('puts %s a little lower, and never below half', (_what, change) => {
    expect(readiness({ ...LISTING, ...change })).toBeLessThan(readiness(LISTING));
    expect(readiness({ ...LISTING, ...change })).toBeGreaterThan(0.5);
  });
});

describe('nearness', () => {
  it('puts what is far a little lower, and what lies beyond the edge no lower than the edge', () => {
    const [near, half, edge, beyond] = [0, 0.5, 1, 3].map((farness) => nearness({ ...LISTING, farness }));

    expect([near, half! < near!, edge! < half!, beyond]).toEqual([1, true, true, edge]);
    expect(edge).toBeGreaterThan(0.8);
  });
});
