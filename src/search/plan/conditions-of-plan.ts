import type { Condition } from '../question/condition.ts';
import type { Term, Wish } from './plan.ts';

/** What a listing has to have to be what a term means. The first that says anything brings listings in; the others say which fit best. */
export function codesMeantBy({ needs, activityKinds, populations }: Omit<Term, 'weight' | 'lookups'>): Condition[] {
  const groups = [
    { any: 'needs', of: needs },
    { any: 'activityKinds', of: activityKinds },
    { any: 'populations', of: populations },
  ] as const;
  return groups.filter(({ of }) => of.length > 0);
}

/** What a listing has to be to be as wished; nothing where no engine can be asked for it. */
export function conditionsOfWish(wish: Wish): Condition[] {
  if (wish.field === 'age')
    return [
      { atMost: 'minimumAge', value: wish.age },
      { atLeast: 'maximumAge', value: wish.age },
    ];
  if (wish.field === 'genders') return [{ any: 'genders', of: ['ANYONE', wish.code] }];
  return 'code' in wish && wish.field !== 'time' ? [{ any: wish.field, of: [wish.code] }] : [];
}

/** English weighs, but shuts nothing out that is in Welsh as well. */
export function isUsual(wish: Wish): boolean {
  return wish.field === 'languages' && wish.code === 'en';
}
