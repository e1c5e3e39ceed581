import type { Condition } from '../question/condition.ts';
import { isNear } from '../question/conditions-of.ts';
import type { Hunt } from '../question/engine.ts';
import type { Question, Wanted } from '../question/question.ts';

type Part = Pick<Hunt, 'offset' | 'limit' | 'facets' | 'marks'>;

/** A question put to an engine, for all places or for those that `where` names. */
export function hunt(question: Question, part: Part, where: readonly Condition[] = isNear(question.circle)): Hunt {
  const { kind, words, conditions, sort, plan } = question;
  const { offset, limit, facets, marks } = part;
  return {
    kind,
    words,
    conditions: [...conditions, ...where],
    order: sort === 'DISTANCE' ? 'NONE' : sort,
    offset,
    limit,
    facets,
    marks: marks && words !== '',
    plan,
  };
}

/** How many organisations that list no service match the same words near the same place, where that was asked. */
export function alongside({ words, circle, conditions }: Question, wanted: Wanted): Hunt[] {
  if (!wanted.organisationsWithoutServices) return [];
  const where = conditions.filter((each) => 'any' in each && each.any === 'localAuthorities');
  const withoutServices: Condition = { any: 'traits', of: ['NO_SERVICES'] };
  return [
    {
      kind: 'organisation',
      words,
      conditions: [...where, withoutServices, ...isNear(circle)],
      order: 'RELEVANCE',
      offset: 0,
      limit: 0,
      facets: [],
      marks: false,
    },
  ];
}
