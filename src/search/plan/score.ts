import type { Plan, Term, Wish } from './plan.ts';

/** What one question to the engine brought: how many there are, and how well each of the best fits, from 0 to 1. */
export interface Brought {
  total: number;
  scores: ReadonlyMap<string, number>;
}

/** What of a listing counts beside its words. */
export interface Traits {
  id: string;
  organisationId: string;
  needs: readonly string[];
  activityKinds: readonly string[];
  populations: readonly string[];
  cost: readonly string[];
  attendance: readonly string[];
  languages: readonly string[];
  days: readonly string[];
  genders: readonly string[];
  slots: readonly string[];
  places: string;
  minimumAge: number;
  maximumAge: number;
  /** What may be done with it: REFERABLE, SIGNPOSTABLE or LISTED. */
  referability: readonly string[];
  isStale: boolean;
  /** Days since 1970 of the last check. */
  verifiedDay: number;
  /** 0 where there is room; null where nobody can be taken or nobody knows. */
  waitingWeeks: number | null;
  /** Of the circle that was searched: 0 in its middle, 1 at its edge, between them where there is no place; 0 without one. */
  farness: number;
}

/** A term with what its lookups brought, and how many listings have its codes. */
export interface Weighed {
  term: Term;
  lookups: readonly Brought[];
  withCodes: number;
}

/** More than one way to say the same is a sign, but not two. */
const FURTHER_LOOKUPS = 0.35;
const CODES = 0.9;
/** A word that only a description has, or one of several words, is less of a sign than its share of the score says. */
const SHARPNESS = 1.5;
/** What a listing names first it is mostly for; each further code of a list counts so much of the one before it. */
const NEXT_CODE = 0.7;
/** What is left for a listing that is for one gender alone, or for the young alone, where nothing was said of it. */
const FOR_SOME = 0.9;
const YOUNG = 25;
const STALE = 0.88;
const AT_THE_EDGE = 0.12;
/** What is left of the score where a wish is not granted; age and gender shut people out. */
const LEFT = {
  cost: 0.7,
  attendance: 0.6,
  days: 0.55,
  languages: 0.5,
  time: 0.65,
  place: 0.55,
  age: 0.3,
  genders: 0.3,
};

/** How well a listing fits the terms of a plan: the sum over the terms, rare ones counting more. */
export function relevance(listing: Traits, weighed: readonly Weighed[], everything: number): number {
  return weighed.reduce((sum, each) => sum + each.term.weight * termScore(listing, each, everything), 0);
}

function termScore(listing: Traits, { term, lookups, withCodes }: Weighed, everything: number): number {
  const found = lookups
    .map(({ total, scores }, index) => {
      const score = scores.get(listing.id) ?? 0;
      return score ** SHARPNESS * (term.lookups[index]?.weight ?? 0) * rarity(total, everything);
    })
    .sort((a, b) => b - a);
  const [best = 0, ...others] = found;
  const byWords = best + FURTHER_LOOKUPS * others.reduce((sum, score) => sum + score, 0);
  return byWords + CODES * codesMatched(listing, term) * rarity(withCodes, everything);
}

/** How well a listing has the codes of a term, from 0 to 1: needs say most, then what it is, then for whom; what it is mostly for comes first. */
export function codesMatched(listing: Traits, term: Pick<Term, 'needs' | 'activityKinds' | 'populations'>): number {
  const groups = [
    [term.needs, listing.needs, 1],
    [term.activityKinds, listing.activityKinds, 0.8],
    [term.populations, listing.populations, 0.6],
  ] as const;
  const asked = groups.filter(([codes]) => codes.length > 0);
  const whole = asked.reduce((sum, [, , weight]) => sum + weight, 0);
  return whole === 0 ? 0 : asked.reduce((sum, [codes, own, weight]) => sum + weight * foremost(codes, own), 0) / whole;
}

function foremost(codes: readonly string[], own: readonly string[]): number {
  const place = own.findIndex((code) => codes.includes(code));
  return place < 0 ? 0 : NEXT_CODE ** place;
}

export function rarity(total: number, everything: number): number {
  return Math.log(1 + Math.max(everything, total) / (1 + total));
}

/** What is left of the score of a listing that is not as wished. */
export function granted(listing: Traits, wishes: Plan['wishes']): number {
  return wishes.reduce((share, wish) => share * (isGranted(listing, wish) ? 1 : LEFT[wish.field]), 1);
}

/** What is left of the score of a listing that is not for everybody, where nothing was said of who it is for. */
export function openness(listing: Traits, wishes: Plan['wishes']): number {
  const isSaid = (field: Wish['field']) => wishes.some((wish) => wish.field === field);
  const isForOneGender = listing.genders.length > 0 && !listing.genders.includes('ANYONE');
  const isForTheYoung = listing.maximumAge <= YOUNG;
  return (isForOneGender && !isSaid('genders') ? FOR_SOME : 1) * (isForTheYoung && !isSaid('age') ? FOR_SOME : 1);
}

/** Whether a listing is as wished, as far as is known. */
export function isGranted(listing: Traits, wish: Wish): boolean {
  if (wish.field === 'age') return listing.minimumAge <= wish.age && wish.age <= listing.maximumAge;
  if (wish.field === 'place') return listing.places.toLowerCase().includes(wish.name.toLowerCase());
  if (wish.field === 'time') return listing.slots.some((slot) => timeOf(slot) === wish.code);
  if (wish.field === 'genders' && listing.genders.includes('ANYONE')) return true;
  return listing[wish.field].includes(wish.code);
}

/**
 * What is left of the score of a listing by its state, whatever the words: who may be referred to comes before who is only
 * told of, fresh before stale, room before waiting. It parts what fits about as well, and lifts nothing that does not fit.
 */
export function readiness({ referability, isStale, waitingWeeks }: Traits): number {
  const level = referability.includes('REFERABLE') ? 1 : referability.includes('SIGNPOSTABLE') ? 0.98 : 0.95;
  const room = waitingWeeks === 0 ? 1 : waitingWeeks === null ? 0.96 : 0.98;
  return level * room * (isStale ? STALE : 1);
}

/** What is left of the score further away from where somebody searches. */
export function nearness({ farness }: Traits): number {
  return 1 - AT_THE_EDGE * Math.min(1, farness);
}

/** `TUE-1830` is in the evening. */
function timeOf(slot: string): string {
  const hour = Number(slot.slice(4, 6));
  if (hour < 5 || hour >= 21) return 'NIGHT';
  if (hour < 12) return 'MORNING';
  return hour < 17 ? 'AFTERNOON' : 'EVENING';
}
