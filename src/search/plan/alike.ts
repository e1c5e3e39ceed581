import type { Plan } from './plan.ts';
import type { Traits } from './score.ts';

/** What the first three are for tells what was meant, the first of them most. */
const TOLD_BY = 3;
/** How much that counts beside the place that a listing has already, and how much the first places count beside later ones. */
const [SHARE, EVENNESS] = [0.125, 3];
/** What a listing is counts less than which needs it is for; each further code of a list so much of the one before it. */
const OF_KINDS = 0.5;
const NEXT_CODE = 0.7;

type Codes = ReadonlyMap<string, number>;

/**
 * The same listings, with those higher up that are for the same as the first ones. What a search says in words that nobody
 * listed is found by some word of it, and its like by their codes. Pure; takes the best first.
 */
export function withTheirLike(
  plan: Plan,
  bestFirst: readonly string[],
  listings: readonly Traits[],
): readonly string[] {
  if (!saysWhat(plan)) return bestFirst;
  const codes = new Map(listings.map((listing) => [listing.id, codesOf(listing)]));
  const of = (id: string): Codes => codes.get(id) ?? new Map<string, number>();
  const meant = sumOf(bestFirst.slice(0, TOLD_BY).map((id, place) => [of(id), 1 / (place + 2)] as const));
  const scored = bestFirst.map((id, place) => ({
    id,
    place,
    score: 1 / (EVENNESS + place + 1) + SHARE * likeness(of(id), meant),
  }));
  return scored.sort((a, b) => b.score - a.score || a.place - b.place).map(({ id }) => id);
}

/** A search for a place or a day alone is for whatever there is. */
function saysWhat({ understood }: Plan): boolean {
  return understood.some(({ kind }) => kind === 'MEANING' || kind === 'WORD');
}

function codesOf({ needs, activityKinds }: Traits): Codes {
  const weighed = (codes: readonly string[], kind: string, weight: number) =>
    codes.map((code, place) => [`${kind}/${code}`, weight * NEXT_CODE ** place] as const);
  return new Map([...weighed(needs, 'need', 1), ...weighed(activityKinds, 'kind', OF_KINDS)]);
}

function sumOf(weighed: readonly (readonly [Codes, number])[]): Codes {
  const sum = new Map<string, number>();
  for (const [codes, weight] of weighed)
    for (const [code, value] of codes) sum.set(code, (sum.get(code) ?? 0) + weight * value);
  return sum;
}

/** From 0, nothing in common, to 1, for the same in the same order. */
function likeness(one: Codes, other: Codes): number {
  const product = [...one].reduce((sum, [code, value]) => sum + value * (other.get(code) ?? 0), 0);
  return product === 0 ? 0 : product / (lengthOf(one) * lengthOf(other));
}

function lengthOf(codes: Codes): number {
  return Math.hypot(...codes.values());
}
