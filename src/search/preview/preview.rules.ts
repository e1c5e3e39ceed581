import { isDeepStrictEqual } from 'node:util';
import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';
import type { Plan } from '../plan/plan.ts';

export const MOVES = ['COMES_IN', 'RISES', 'STAYS', 'FALLS', 'DROPS_OUT'] as const;
export type Move = (typeof MOVES)[number];

/** A service among the first ten, as they are or as they would be. */
export interface Placed {
  id: string;
  name: string;
}

/** Where a service stands now and would stand, from 1; null outside the first ten. */
export interface Moved {
  serviceId: string;
  name: string;
  before: number | null;
  after: number | null;
  move: Move;
}

/** The lexicon with an entry added or in the place of the one of its code, or without it. In the order of codes, as it is read. */
export function lexiconWith(entries: readonly Said[], code: string, said: Said | null): Said[] {
  const others = entries.filter((entry) => entry.code !== code);
  return [...others, ...(said ? [said] : [])].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Whether two plans ask for the same. What they call it does not matter. */
export function asksTheSame(before: Plan | null, after: Plan | null): boolean {
  return isDeepStrictEqual(asked(before), asked(after));
}

function asked(plan: Plan | null) {
  return plan && { whole: plan.whole, terms: plan.terms, wishes: plan.wishes };
}

/** What becomes of each that is or would be among the first ten: as they would be, then those that drop out. */
export function movesOf(before: readonly Placed[], after: readonly Placed[]): Moved[] {
  const dropped = before.filter(({ id }) => !after.some((other) => other.id === id));
  return [...after, ...dropped].map(({ id, name }) => {
    const places = { before: placeOf(id, before), after: placeOf(id, after) };
    return { serviceId: id, name, ...places, move: moveOf(places) };
  });
}

function placeOf(id: string, listings: readonly Placed[]): number | null {
  const at = listings.findIndex((listing) => listing.id === id);
  return at < 0 ? null : at + 1;
}

function moveOf({ before, after }: Pick<Moved, 'before' | 'after'>): Move {
  if (before === null) return 'COMES_IN';
  if (after === null) return 'DROPS_OUT';
  if (after === before) return 'STAYS';
  return after < before ? 'RISES' : 'FALLS';
}
