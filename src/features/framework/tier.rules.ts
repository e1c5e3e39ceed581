import type { Attendance } from '../service/service.codes.ts';
import { TIERS, type Tier } from './framework.codes.ts';

/** What a tier follows from: for whom a service is, where and how it happens, and what it is. */
export interface TierFacts {
  minimumAge: number | null;
  maximumAge: number | null;
  populations: readonly string[];
  activityKinds: readonly string[];
  attendance: readonly Attendance[];
  hasConfidentialPlace: boolean;
}

/** A tier, with what it follows from in words. */
export interface DerivedTier {
  tier: Tier;
  reasons: string[];
}

/** What an assurer has set instead, and what the facts said at that time. */
export interface ChosenTier {
  tier: Tier;
  over: Tier;
}

/** The highest tier that any of the facts asks for. */
export function tierOf(facts: TierFacts): DerivedTier {
  const found = RULES.filter(({ holds }) => holds(facts));
  const tier = highest(found.map((rule) => rule.tier));
  const reasons = found.filter((rule) => rule.tier === tier).map(({ words }) => words);
  return { tier, reasons: reasons.length > 0 ? reasons : [LOWEST_RISK] };
}

/** The tier that counts: the assurer's, until the facts ask for a higher one than when it was chosen. */
export function tierThatCounts(derived: Tier, chosen: ChosenTier | null): Tier {
  if (chosen === null) return derived;
  return isHigher(derived, chosen.over) ? highest([derived, chosen.tier]) : chosen.tier;
}

export function highest(tiers: readonly Tier[]): Tier {
  return TIERS.findLast((tier) => tiers.includes(tier)) ?? 'A';
}

export function isHigher(tier: Tier, than: Tier): boolean {
  return TIERS.indexOf(tier) > TIERS.indexOf(than);
}

const LOWEST_RISK = 'Adults come to a group, at a place that is open to the public.';

interface TierRule {
  tier: Tier;
  holds: (facts: TierFacts) => boolean;
  words: string;
}

const ADULT = 18;

const CARE_NEEDS = [
  'mental-health-support',
  'long-term-conditions',
  'complex-social-needs',
  'homeless-and-rough-sleepers',
  'refugees-and-asylum-seekers',
  'sex-workers',
  'learning-disability',
  'autistic-people',
  'modern-slavery-victims',
];

const isKind = (tier: Tier, code: string, words: string): TierRule => ({
  tier,
  holds: ({ activityKinds }) => activityKinds.includes(code),
  words,
});

const takesChildren = ({ minimumAge, maximumAge }: TierFacts) =>
  (minimumAge !== null && minimumAge < ADULT) || (maximumAge !== null && maximumAge < ADULT);

/** A fact that nobody has stated rules the lowest tier out. */
const RULES: readonly TierRule[] = [
  { tier: 'C', holds: takesChildren, words: 'It takes people under 18.' },
  isKind('C', 'youth-and-family', 'It is for children, young people or families.'),
  isKind('C', 'specialist-advice', 'It gives specialist advice.'),
  isKind('C', 'talking-support', 'It offers talking support or counselling.'),
  isKind('C', 'statutory-service', 'It is a statutory service, whose work may be regulated.'),
  {
    tier: 'B',
    holds: (facts) => facts.minimumAge === null && !takesChildren(facts),
    words: 'It does not say from which age it takes people, so children are not ruled out.',
  },
  { tier: 'B', holds: ({ activityKinds }) => activityKinds.length === 0, words: 'It does not say what it is.' },
  { tier: 'B', holds: ({ attendance }) => attendance.length === 0, words: 'It does not say how people take part.' },
  { tier: 'B', holds: ({ attendance }) => attendance.includes('HOME_VISIT'), words: 'Somebody comes to the home.' },
  {
    tier: 'B',
    holds: ({ attendance }) => attendance.includes('PHONE'),
    words: 'One person talks to another by telephone.',
  },
  {
    tier: 'B',
    holds: ({ hasConfidentialPlace }) => hasConfidentialPlace,
    words: 'It meets at a confidential place, out of sight of the public.',
  },
  isKind('B', 'befriending', 'One person regularly meets another: befriending.'),
  isKind('B', 'practical-help', 'Practical help brings somebody into the home.'),
  {
    tier: 'B',
    holds: ({ populations }) => populations.some((code) => CARE_NEEDS.includes(code)),
    words: 'It is for people with care or support needs.',
  },
];
