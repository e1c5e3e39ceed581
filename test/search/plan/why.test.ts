import { describe, expect, it } from '@jest/globals';
import type { Chip, Plan, Wish } from '../../../src/search/plan/plan.ts';
import type { Traits } from '../../../src/search/plan/score.ts';
import { whyOf } from '../../../src/search/plan/why.rules.ts';
import { LISTING } from './listing.ts';

const MEANING: Chip = {
  id: 'meaning:debt',
  kind: 'MEANING',
  label: 'Debt',
  words: ['owe', 'money'],
  needs: ['debt'],
  activityKinds: [],
  populations: [],
};
const NOTHING_SEEN = { matched: [], isClose: false, distanceKm: null };
const plan = (understood: Chip[], wishes: Wish[] = []): Plan => ({ whole: '', terms: [], wishes, understood });
const reasons = (
  listing: Partial<Traits>,
  asked: Plan | null = null,
  seen: Parameters<typeof whyOf>[2] = NOTHING_SEEN,
) => whyOf(asked, { ...LISTING, ...listing }, seen).map(({ code, words }) => `${code}: ${words}`);

describe('why a result stands where it does', () => {
  it.each<[string, string[], string]>([
    ['what was meant', reasons({}, plan([MEANING])), 'MEANT: Is for “Debt”, by “owe”, “money”.'],
    ['words that were found', reasons({}, null, { ...NOTHING_SEEN, matched: ['choir'] }), 'WORDS: Has “choir”.'],
    [
      'what is close in meaning',
      reasons({}, null, { ...NOTHING_SEEN, isClose: true }),
      'CLOSE_IN_MEANING: It is close in meaning to what was typed.',
    ],
    ['a wish', reasons({}, plan([], [{ field: 'cost', code: 'FREE' }])), 'AS_WISHED: As wished: what it costs.'],
    ['another', reasons({}, plan([], [{ field: 'age', age: 12 }])), 'NOT_AS_WISHED: Perhaps not as wished: the age.'],
    ['how far it is', reasons({}, null, { ...NOTHING_SEEN, distanceKm: 1.234 }), 'NEAR: 1.2 km away.'],
    ['who may be referred to', reasons({}), 'REFERABLE: People may be referred to it.'],
    [
      'who is told of',
      reasons({ referability: ['SIGNPOSTABLE'] }),
      'SIGNPOSTABLE: People may be told of it; nobody may be referred to it.',
    ],
    ['what is listed', reasons({ referability: [] }), 'LISTED: It is listed only: its quality has not been confirmed.'],
    ['room', reasons({ waitingWeeks: 0 }), 'HAS_ROOM: It has room.'],
    ['a wait', reasons({ waitingWeeks: 6 }), 'WAITING: People wait about 6 weeks.'],
    ['age', reasons({ isStale: true }), 'STALE: Nobody has confirmed it for a long time.'],
  ])('tells %s', (_what, told, expected) => {
    expect(told).toContain(expected);
  });

  it('tells nothing of what is not so', () => {
    expect(
      reasons({ needs: ['food'], waitingWeeks: null }, plan([MEANING], [{ field: 'languages', code: 'en' }])),
    ).toEqual(['REFERABLE: People may be referred to it.']);
  });
});
