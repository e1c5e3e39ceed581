import { describe, expect, it } from '@jest/globals';
import { tierOf, tierThatCounts, type TierFacts } from '../../../src/features/framework/tier.rules.ts';
import type { Tier } from '../../../src/features/framework/framework.codes.ts';

const OPEN_GROUP: TierFacts = {
  minimumAge: 18,
  maximumAge: null,
  populations: ['lonely-or-isolated'],
  activityKinds: ['social-or-lunch-club'],
  attendance: ['IN_PERSON'],
  hasConfidentialPlace: false,
};

const FACTS: [what: string, facts: Partial<TierFacts>, tier: Tier, reason: string][] = [
  ['a drop-in group for adults', {}, 'A', 'Adults come to a group, at a place that is open to the public.'],
  ['from 16', { minimumAge: 16 }, 'C', 'It takes people under 18.'],
  ['to 12', { minimumAge: null, maximumAge: 12 }, 'C', 'It takes people under 18.'],
  ['advice', { activityKinds: ['specialist-advice'] }, 'C', 'It gives specialist advice.'],
  ['counselling', { activityKinds: ['talking-support'] }, 'C', 'It offers talking support or counselling.'],
  ['befriending', { activityKinds: ['befriending'] }, 'B', 'One person regularly meets another: befriending.'],
  ['home visits', { attendance: ['HOME_VISIT'] }, 'B', 'Somebody comes to the home.'],
  ['the telephone', { attendance: ['PHONE'] }, 'B', 'One person talks to another by telephone.'],
  [
    'a secret address',
    { hasConfidentialPlace: true },
    'B',
    'It meets at a confidential place, out of sight of the public.',
  ],
  ['care needs', { populations: ['learning-disability'] }, 'B', 'It is for people with care or support needs.'],
  [
    'no word of ages',
    { minimumAge: null },
    'B',
    'It does not say from which age it takes people, so children are not ruled out.',
  ],
  ['no word of what it is', { activityKinds: [] }, 'B', 'It does not say what it is.'],
  ['no word of how people take part', { attendance: [] }, 'B', 'It does not say how people take part.'],
  ['a home visit to a child', { minimumAge: 5, attendance: ['HOME_VISIT'] }, 'C', 'It takes people under 18.'],
];

describe('the tier of a service', () => {
  it.each(FACTS)('by %s', (_, facts, tier, reason) => {
    const found = tierOf({ ...OPEN_GROUP, ...facts });

    expect(found.tier).toBe(tier);
    expect(found.reasons).toContain(reason);
  });
});

const CHOICES: [derived: Tier, chosen: Tier, over: Tier, counts: Tier][] = [
  ['A', 'C', 'A', 'C'],
  ['B', 'C', 'A', 'C'],
  ['C', 'B', 'C', 'B'],
  ['B', 'A', 'B', 'A'],
  ['C', 'A', 'B', 'C'],
  ['A', 'B', 'C', 'B'],
];

it.each(CHOICES)(
  'facts that say %s, and an assurer who said %s when they said %s, make it %s',
  (derived, tier, over, counts) => {
    expect(tierThatCounts(derived, { tier, over })).toBe(counts);
  },
);
