import type { Condition } from '../question/condition.ts';
import { conditionsOfWish, isUsual } from './conditions-of-plan.ts';
import type { Plan, Wish } from './plan.ts';

const MOST_CODES = 4;
const MOST_WISHES = 2;

interface Codes {
  readonly any: 'needs' | 'activityKinds' | 'populations';
  readonly of: readonly string[];
}

/**
 * That a listing has two of the codes that were meant, or one and is as wished. Null where there are no two. In a large
 * directory each code has hundreds of listings near by, of which an engine brings the freshest.
 */
export function atLeastTwo({ terms, wishes }: Plan): Condition | null {
  const groups = (['needs', 'activityKinds', 'populations'] as const)
    .map((any): Codes => ({ any, of: [...new Set(terms.flatMap((term) => term[any]))].slice(0, MOST_CODES) }))
    .filter(({ of }) => of.length > 0);
  const wished = wishes.filter((wish) => parts(wish)).map(conditionsOfWish);
  const others = wished.filter((all) => all.length > 0).slice(0, MOST_WISHES);
  const either = groups.flatMap((group, index) => [
    ...twoOf(group),
    ...groups.slice(index + 1).map((other) => [group, other]),
    ...others.map((wish) => [group, ...wish]),
  ]);
  return either.length > 0 ? { either } : null;
}

/** Nearly everything is in English and takes people of an age: that brings nothing forward, and is costly to ask. */
function parts(wish: Wish): boolean {
  return !isUsual(wish) && wish.field !== 'age';
}

/** One of them, and one of those that come after it. */
function twoOf({ any, of }: Codes): Condition[][] {
  return of.slice(0, -1).map((code, index) => [
    { any, of: [code] },
    { any, of: of.slice(index + 1) },
  ]);
}
