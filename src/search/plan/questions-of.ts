import type { Condition } from '../question/condition.ts';
import type { Hunt } from '../question/engine.ts';
import type { Lookup, Plan, Term } from './plan.ts';

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
  const hunt = (words: string, more: Partial<Hunt> = {}): Hunt => ({
    kind,
    words,
    conditions,
    order: 'RELEVANCE',
    offset: 0,
    limit: DEPTH,
    facets: [],
    marks: false,
    isScored: true,
    ...more,
  });
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
  return wishes.flatMap((wish): Condition[] =>
    'code' in wish && wish.field !== 'time' ? [{ any: wish.field, of: [wish.code] }] : [],
  );
}
