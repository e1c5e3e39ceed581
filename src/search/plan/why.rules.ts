import type { Plan, Wish } from './plan.ts';
import { codesMatched, isGranted, type Traits } from './score.ts';

export const REASON_CODES = [
  'MEANT',
  'WORDS',
  'CLOSE_IN_MEANING',
  'AS_WISHED',
  'NOT_AS_WISHED',
  'NEAR',
  'REFERABLE',
  'SIGNPOSTABLE',
  'LISTED',
  'STALE',
  'HAS_ROOM',
  'WAITING',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Something that put a result higher or lower. */
export interface Reason {
  code: ReasonCode;
  words: string;
}

/** What is known of one result beside its traits. */
export interface Seen {
  /** The words of the search that its texts have. */
  matched: readonly string[];
  /** Whether a model finds it close to what was typed. */
  isClose: boolean;
  distanceKm: number | null;
}

const WISHED: Record<Wish['field'], string> = {
  cost: 'what it costs',
  attendance: 'how one takes part',
  days: 'the day',
  languages: 'the language',
  genders: 'for which gender it is',
  time: 'the time of day',
  age: 'the age',
  place: 'the place',
};

const CLOSE: Reason = { code: 'CLOSE_IN_MEANING', words: 'It is close in meaning to what was typed.' };

const LEVELS = {
  REFERABLE: 'People may be referred to it.',
  SIGNPOSTABLE: 'People may be told of it; nobody may be referred to it.',
  LISTED: 'It is listed only: its quality has not been confirmed.',
} as const;

/** Why a service stands where it does among the results: the parts of its score, in words. Pure. */
export function whyOf(plan: Plan | null, listing: Traits, { matched, isClose, distanceKm }: Seen): Reason[] {
  return [
    ...meant(plan, listing),
    ...(matched.length > 0 ? [{ code: 'WORDS', words: `Has ${listed(matched)}.` } as const] : []),
    ...(isClose ? [CLOSE] : []),
    ...wished(plan, listing),
    ...(distanceKm === null ? [] : [{ code: 'NEAR', words: `${distanceKm.toFixed(1)} km away.` } as const]),
    ...state(listing),
  ];
}

function meant(plan: Plan | null, listing: Traits): Reason[] {
  const chips = plan?.understood.filter((chip) => chip.kind === 'MEANING') ?? [];
  return chips
    .filter((chip) => codesMatched(listing, chip) > 0)
    .map(({ label, words }) => ({ code: 'MEANT', words: `Is for ${listed([label])}, by ${listed(words)}.` }));
}

function wished(plan: Plan | null, listing: Traits): Reason[] {
  const wishes = plan?.wishes.filter((wish) => !('code' in wish && wish.code === 'en')) ?? [];
  return wishes.map((wish) =>
    isGranted(listing, wish)
      ? { code: 'AS_WISHED', words: `As wished: ${WISHED[wish.field]}.` }
      : { code: 'NOT_AS_WISHED', words: `Perhaps not as wished: ${WISHED[wish.field]}.` },
  );
}

function state({ referability, isStale, waitingWeeks }: Traits): Reason[] {
  const level = (['REFERABLE', 'SIGNPOSTABLE'] as const).find((each) => referability.includes(each)) ?? 'LISTED';
  const reasons: Reason[] = [{ code: level, words: LEVELS[level] }];
  if (isStale) reasons.push({ code: 'STALE', words: 'Nobody has confirmed it for a long time.' });
  if (waitingWeeks === 0) reasons.push({ code: 'HAS_ROOM', words: 'It has room.' });
  if (waitingWeeks) reasons.push({ code: 'WAITING', words: `People wait about ${weeks(waitingWeeks)}.` });
  return reasons;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

function weeks(count: number): string {
  return count === 1 ? 'a week' : `${count} weeks`;
}
