import type { Reads } from '../../database/reads.ts';
import { candidatesOf, putTogether, type Answers } from '../plan/put-together.ts';
import type { Plan } from '../plan/plan.ts';
import { questionsOf } from '../plan/questions-of.ts';
import {
  MARK_START,
  NO_CANDIDATES,
  type Ask,
  type Candidates,
  type Hunt,
  type MarkedTexts,
} from '../question/engine.ts';
import { traitsOf } from './traits.queries.ts';

interface Ranking {
  ids: readonly string[];
  isEstimate: boolean;
}

/**
 * Answers hunts that have a plan from one list, in which all that the plan looks for is put together; the others go to the
 * engine as they are, along with the first of its questions.
 */
export function byPlan(ask: Ask, reads: Reads): Ask {
  let ranking: Ranking | null = null;
  return async (hunts) => {
    const planned = hunts.find(({ plan }) => plan);
    if (!planned?.plan) return ask(hunts);
    const others = hunts.filter(({ plan }) => !plan);
    let answered: Candidates[] = [];
    if (ranking) answered = others.length > 0 ? await ask(others) : [];
    else [ranking, answered] = await rank({ ask, reads }, planned, planned.plan, others);
    const own = await pageOf(ask, planned, planned.plan, ranking);
    return hunts.map((hunt) => (hunt.plan ? own : (answered.shift() ?? NO_CANDIDATES)));
  };
}

async function rank(
  { ask, reads }: { ask: Ask; reads: Reads },
  hunt: Hunt,
  plan: Plan,
  others: readonly Hunt[],
): Promise<[Ranking, Candidates[]]> {
  const { everything, whole, wished, lookups, codes } = questionsOf(plan, hunt);
  const flat = [everything, whole, wished, ...lookups.flat(), ...codes].flatMap((each) => each ?? []);
  const answered = await ask([...flat, ...others]);
  const next = () => answered.shift() ?? NO_CANDIDATES;
  const answers: Answers = {
    everything: next(),
    whole: whole && next(),
    wished: wished && next(),
    lookups: lookups.map((each) => each.map(next)),
    codes: codes.map((each) => each && next()),
  };
  const listings = await traitsOf(reads, hunt.kind, candidatesOf(answers), plan.wishes);
  const isEstimate = [answers.whole, answers.wished, ...answers.lookups.flat(), ...answers.codes].some(
    (each) => each && each.total > each.ids.length,
  );
  return [{ ids: putTogether(plan, answers, listings), isEstimate }, answered];
}

async function pageOf(ask: Ask, hunt: Hunt, plan: Plan, { ids, isEstimate }: Ranking): Promise<Candidates> {
  const page = ids.slice(hunt.offset, hunt.offset + hunt.limit);
  const [facets, marks] = await Promise.all([
    hunt.facets.length > 0 ? facetsOf(ask, hunt, ids) : {},
    hunt.marks && page.length > 0 ? marksOf(ask, hunt, plan, page) : new Map<string, MarkedTexts>(),
  ]);
  return { ids: page, total: ids.length, isEstimate, facets, marks, scores: new Map() };
}

/** Counted over all that was put together. */
async function facetsOf(ask: Ask, { kind, facets }: Hunt, ids: readonly string[]) {
  const everything = { kind, words: '', order: 'NONE', offset: 0, limit: 0, marks: false } as const;
  const [counted = NO_CANDIDATES] = await ask([{ ...everything, facets, conditions: [{ any: 'id', of: ids }] }]);
  return counted.facets;
}

/** Each lookup marks its own words; of one text the marking with the most of them is shown. */
async function marksOf(ask: Ask, { kind }: Hunt, { terms }: Plan, page: readonly string[]) {
  const texts = [...new Set(terms.flatMap(({ lookups }) => lookups.map(({ text }) => text)))];
  const some = { kind, order: 'RELEVANCE', offset: 0, limit: page.length, facets: [], marks: true } as const;
  const conditions = [{ any: 'id', of: page }] as const;
  const answers = await ask(texts.map((words) => ({ ...some, words, conditions })));
  const marks = new Map<string, MarkedTexts>();
  for (const [id, marked] of answers.flatMap((each) => [...each.marks])) marks.set(id, richer(marks.get(id), marked));
  return marks;
}

function richer(known: MarkedTexts | undefined, more: MarkedTexts): MarkedTexts {
  if (!known) return more;
  const fields = Object.keys(more) as (keyof MarkedTexts)[];
  const better = fields.filter((field) => marksIn(more[field]) > marksIn(known[field]));
  return { ...known, ...Object.fromEntries(better.map((field) => [field, more[field]])) };
}

function marksIn(text: string | undefined): number {
  return text?.split(MARK_START).length ?? 0;
}
