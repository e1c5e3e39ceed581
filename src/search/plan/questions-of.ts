import type { Condition } from '../question/condition.ts';
import type { Hunt } from '../question/engine.ts';
import { atLeastTwo } from './at-least-two.ts';
import { conditionsOfWish, isUsual, codesMeantBy } from './conditions-of-plan.ts';
import type { Lookup, Plan } from './plan.ts';

/** So many of the best of each question are put together; what is further down in all of them is not found. */
const [SHALLOWEST, DEEPEST] = [30, 120];
/** Of all questions together; each listing has to be fetched and weighed. */
const MOST_BROUGHT = 360;
/** With more words than these, hardly any listing has all of them, and looking for those that have most of them takes long. */
const MOST_WORDS_TOGETHER = 3;

/** One word alone is looked for as whole as in its own lookup, so that both are one question. */
const WHOLE_WORDS = { isWhole: true } as const;

/** What a plan asks of an engine: all at once, in this order. */
export interface Questions {
  /** How many listings there are at all. */
  everything: Hunt;
  /** Null where no word that was typed carries meaning by itself, and for a sentence of them. */
  whole: Hunt | null;
  /** What has two of the things that were meant or wished: each alone may have too many that are newer. */
  two: Hunt | null;
  lookups: readonly (readonly Hunt[])[];
  codes: readonly (Hunt | null)[];
  /** What is as wished, where nothing else was said. */
  wished: Hunt | null;
}

export function questionsOf(plan: Plan, { kind, conditions }: Pick<Hunt, 'kind' | 'conditions'>): Questions {
  const { whole, terms } = plan;
  const limit = depthOf(plan);
  const hunt = (words: string, more: Partial<Hunt> = {}): Hunt => ({
    ...best(words, limit),
    kind,
    conditions,
    ...more,
  });
  const having = (condition: Condition) => hunt('', { conditions: [...conditions, condition], isScored: false });
  const two = atLeastTwo(plan);
  return {
    everything: hunt('', { limit: 0, isScored: false }),
    whole: whole === '' || isSentence(whole) ? null : hunt(whole, whole.includes(' ') ? {} : WHOLE_WORDS),
    two: two && having(two),
    wished:
      terms.length > 0 ? null : hunt('', { conditions: [...conditions, ...wishConditions(plan)], isScored: false }),
    lookups: terms.map(({ lookups }) => lookups.map(({ text }: Lookup) => hunt(text, WHOLE_WORDS))),
    codes: terms.map((term) => {
      const [meant] = codesMeantBy(term);
      return meant ? having(meant) : null;
    }),
  };
}

/** The more questions there are, the less is taken of each. */
function depthOf({ terms }: Plan): number {
  const questions = terms.reduce((sum, term) => sum + term.lookups.length + Math.min(1, codesMeantBy(term).length), 0);
  return Math.max(SHALLOWEST, Math.min(DEEPEST, Math.floor(MOST_BROUGHT / Math.max(1, questions))));
}

/**
 * What is as wished and has every word that was typed: asked first, since nothing else is needed where there is enough of it.
 * Null where there are no words or a sentence of them, or where a time of day is wished, for which nothing can be asked.
 */
export function everyWordOf({ whole, wishes }: Plan, { kind, conditions, facets }: Hunt): Hunt | null {
  if (whole === '' || isSentence(whole) || wishes.some(({ field }) => field === 'time')) return null;
  const places = wishes.flatMap((wish) => (wish.field === 'place' ? wish.name : []));
  const wished = wishes.filter((wish) => !isUsual(wish)).flatMap(conditionsOfWish);
  const words = [whole, ...places].join(' ');
  return { ...best(words, DEEPEST), kind, conditions: [...conditions, ...wished], facets, everyWord: true };
}

function isSentence(whole: string): boolean {
  return whole.split(' ').length > MOST_WORDS_TOGETHER;
}

function best(words: string, limit: number) {
  return { words, order: 'RELEVANCE', offset: 0, limit, facets: [], marks: false, isScored: true } as const;
}

/** Days, ways to take part and the like can be asked for; what else is wished is weighed afterwards. */
function wishConditions({ wishes }: Plan): Condition[] {
  return wishes.filter(({ field }) => field !== 'age').flatMap(conditionsOfWish);
}
