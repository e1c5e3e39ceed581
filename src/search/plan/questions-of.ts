import type { Condition } from '../question/condition.ts';
import type { Hunt } from '../question/engine.ts';
import type { Lookup, Plan, Term, Wish } from './plan.ts';

/** So many of the best of each question are put together; what is further down in all of them is not found. */
const DEPTH = 120;

/** What a plan asks of an engine: all at once, in this order. */
export interface Questions {
  /** How many listings there are at all. */
  everything: Hunt;
  /** Null where no word that was typed carries meaning by itself. */
  whole: Hunt | null;
  lookups: readonly (readonly Hunt[])[];
  codes: readonly (Hunt | null)[];
  /** What is as wished, where nothing else was said. */
  wished: Hunt | null;
}

export function questionsOf(plan: Plan, { kind, conditions }: Pick<Hunt, 'kind' | 'conditions'>): Questions {
  const { whole, terms } = plan;
  const hunt = (words: string, more: Partial<Hunt> = {}): Hunt => ({ ...best(words), kind, conditions, ...more });
  return {
    everything: hunt('', { limit: 0, isScored: false }),
    whole: whole === '' ? null : hunt(whole),
    wished:
      terms.length > 0 ? null : hunt('', { conditions: [...conditions, ...wishConditions(plan)], isScored: false }),
    lookups: terms.map(({ lookups }) => lookups.map(({ text }: Lookup) => hunt(text))),
    codes: terms.map((term) => {
      const either = codeConditions(term);
      return either.length > 0 ? hunt('', { conditions: [...conditions, { either }], isScored: false }) : null;
    }),
  };
}

/**
 * What is as wished and has every word that was typed: asked first, since nothing else is needed where there is enough of it.
 * Null where there are no words, or where a time of day is wished, for which nothing can be asked.
 */
export function everyWordOf({ whole, wishes }: Plan, { kind, conditions, facets }: Hunt): Hunt | null {
  if (whole === '' || wishes.some(({ field }) => field === 'time')) return null;
  const places = wishes.flatMap((wish) => (wish.field === 'place' ? wish.name : []));
  const wished = wishes.filter((wish) => !isUsual(wish)).flatMap(conditionsOfWish);
  const words = [whole, ...places].join(' ');
  return { ...best(words), kind, conditions: [...conditions, ...wished], facets, everyWord: true };
}

/** English weighs, but shuts nothing out that is in Welsh as well. */
function isUsual(wish: Wish): boolean {
  return wish.field === 'languages' && wish.code === 'en';
}

function best(words: string) {
  return {
    words,
    order: 'RELEVANCE',
    offset: 0,
    limit: DEPTH,
    facets: [],
    marks: false,
    isScored: true,
  } as const;
}

function codeConditions({ needs, activityKinds, populations }: Term): Condition[][] {
  const groups = [
    { any: 'needs', of: needs },
    { any: 'activityKinds', of: activityKinds },
    { any: 'populations', of: populations },
  ] as const;
  // The first that says anything brings listings in; the others say which of them fit best.
  return groups
    .filter(({ of }) => of.length > 0)
    .slice(0, 1)
    .map((condition) => [condition]);
}

/** Days, ways to take part and the like can be asked for; what else is wished is weighed afterwards. */
function wishConditions({ wishes }: Plan): Condition[] {
  return wishes.filter(({ field }) => field !== 'age').flatMap(conditionsOfWish);
}

function conditionsOfWish(wish: Wish): Condition[] {
  if (wish.field === 'age')
    return [
      { atMost: 'minimumAge', value: wish.age },
      { atLeast: 'maximumAge', value: wish.age },
    ];
  if (wish.field === 'genders') return [{ any: 'genders', of: ['ANYONE', wish.code] }];
  return 'code' in wish && wish.field !== 'time' ? [{ any: wish.field, of: [wish.code] }] : [];
}
