import type { Context } from '../context.ts';
import { saidIn } from '../features/demand/said.rules.ts';
import type { SearchedArea } from '../features/demand/searched-area.rules.ts';
import type { Kind } from './documents/search-document.ts';
import { planFor } from './plan/plan-for.ts';
import type { Plan } from './plan/plan.ts';
import type { Question } from './question/question.ts';
import type { SearchInput } from './question/search-input.ts';

/** Whether somebody looks for services, and has not seen the first page of them yet. */
export function isCounted({ seeker }: Context, kind: Kind, { after, isTest }: SearchInput): boolean {
  return kind === 'service' && seeker !== null && !after && isTest !== true;
}

interface Searched {
  input: SearchInput;
  question: Question;
  area: SearchedArea;
  found: { total: number; referable: number | null };
}

/** Leaves what is known of a search to be counted. What goes wrong here is told, and goes no further. */
export function noteSearch(ctx: Context, { input, question, area, found }: Searched): void {
  try {
    const { understood = [], wishes = [] } = question.plan ?? planOf(ctx, question, input) ?? {};
    ctx.searchLog.note({
      ...{ at: ctx.now(), seeker: ctx.seeker ?? '' },
      ...saidIn(understood, wishes, input.filter ?? {}),
      ...area,
      ...{ results: found.total, referable: found.referable },
    });
  } catch (error) {
    ctx.search.tell('A search was not counted.', error);
  }
}

/** Words are not planned where the nearest or the newest comes first; they mean the same. */
function planOf({ search }: Context, { words }: Question, { sort, without }: SearchInput): Plan | null {
  return sort === 'RELEVANCE' || words === '' ? null : planFor(words, search.knowledge, new Set(without ?? []));
}
