import type { Context } from '../../context.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import { textIn } from '../../shared/localised-text.ts';
import { answer } from '../answer/answer.ts';
import type { Plan } from '../plan/plan.ts';
import { isFor } from '../question/conditions-of.ts';
import type { Placed } from './preview.rules.ts';

const AUDIENCE = { kind: 'service', isForStaff: false } as const;
const WANTED = { facets: [], marks: false, organisationsWithoutServices: false };

export interface Found extends Placed {
  sourceId: string | null;
}

/** The first ten that anybody would find everywhere by these words, understood so. Such a search is counted nowhere. */
export async function topTen(ctx: Context, words: string, plan: Plan | null): Promise<Found[]> {
  const about = { circle: null, openAt: null, nation: null, age: null, sort: 'RELEVANCE', first: 10 } as const;
  const question = { ...AUDIENCE, ...about, words, plan, conditions: isFor(AUDIENCE) };
  const found = await answer(ctx, question, null, WANTED);
  const rows = 'problems' in found ? [] : found.edges.map(({ node }) => node as ServiceRow);
  return rows.map(({ id, name, sourceId }) => ({ id, name: textIn(name, 'en'), sourceId }));
}
