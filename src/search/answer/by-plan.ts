import type { Reads } from '../../database/reads.ts';
import type { Beside } from '../meaning/beside.ts';
import { candidatesOf, MOST_WEIGHED, putTogether, type Answers } from '../plan/put-together.ts';
import { withTheirLike } from '../plan/alike.ts';
import { byTheirWords, textsOf } from '../plan/by-their-words.ts';
import type { Plan } from '../plan/plan.ts';
import { everyWordOf, questionsOf } from '../plan/questions-of.ts';
import { inOrder, isEnough } from '../plan/with-every-word.ts';
import {
  MARK_START,
  NO_CANDIDATES,
  type Ask,
  type Candidates,
  type FacetCounts,
  type Hunt,
  type MarkedTexts,
} from '../question/engine.ts';
import { askOnce } from './ask-once.ts';
import { calledSo } from './called-so.queries.ts';
import type { Circle } from '../question/question.ts';
import { referabilityOf } from './referable.ts';
import { traitsOf } from './traits.queries.ts';
import { wordScores } from './word-scores.queries.ts';

interface Ranking {
  ids: readonly string[];
  isEstimate: boolean;
  /** What may be done with how many of them, counted from what was read of them anyway. */
  referability: Readonly<Record<string, number>>;
  /** Where there is more than the best that were put in order: the question that goes on behind them. */
  beyond?: { hunt: Hunt; total: number; facets: Candidates['facets'] };
}

/**
 * Answers hunts that have a plan from one list. Where enough listings have every word that was typed it is made of the best of
 * these, otherwise of all that the plan looks for. The other hunts go to the engine as they are, along with the first question.
 */
export function byPlan(ask: Ask, reads: Reads, circle: Circle | null, beside: Beside): Ask {
  let ranking: Ranking | null = null;
  return async (hunts) => {
    const planned = hunts.find(({ plan }) => plan);
    if (!planned?.plan) return ask(hunts);
    const others = hunts.filter(({ plan }) => !plan);
    let answered: Candidates[] = [];
    if (ranking) answered = others.length > 0 ? await ask(others) : [];
    else [ranking, answered] = await rankFor({ ask, reads, circle, beside }, planned, planned.plan, others);
    const own = await pageOf(ask, planned, planned.plan, ranking);
    return hunts.map((hunt) => (hunt.plan ? own : (answered.shift() ?? NO_CANDIDATES)));
  };
}

interface Tools {
  ask: Ask;
  reads: Reads;
  circle: Circle | null;
  /** For what is close in meaning to what was typed. */
  beside: Beside;
}

async function rankFor(
  tools: Tools,
  hunt: Hunt,
  plan: Plan,
  others: readonly Hunt[],
): Promise<[Ranking, Candidates[]]> {
  const every = everyWordOf(plan, hunt);
  const naming = calledSo(tools.reads, hunt);
  if (!every) return rank({ ...tools, naming }, hunt, plan, others);
  const [[found = NO_CANDIDATES, ...answered], named] = await Promise.all([tools.ask([every, ...others]), naming]);
  if (!isEnough(found)) return [(await rank({ ...tools, naming }, hunt, plan, []))[0], answered];
  const listings = await traitsOf(tools.reads, { plan, circle: tools.circle }, [...new Set([...named, ...found.ids])]);
  const { total, isEstimate, facets } = found;
  const ids = withFirst(named, inOrder(plan, found, listings));
  const referability = referabilityOf(ids, listings);
  return [{ ids, isEstimate, referability, beyond: { hunt: { ...every, facets: [] }, total, facets } }, answered];
}

async function rank(
  { ask, reads, circle, beside, naming }: Tools & { naming: Promise<string[]> },
  hunt: Hunt,
  plan: Plan,
  others: readonly Hunt[],
): Promise<[Ranking, Candidates[]]> {
  const { everything, whole, two, wished, lookups, codes } = questionsOf(plan, hunt);
  const flat = [everything, whole, two, wished, ...lookups.flat(), ...codes].flatMap((each) => each ?? []);
  const planned = askOnce(ask)([...flat, ...others]);
  const [answered, close, named] = await Promise.all([planned, beside.closest(plan, hunt, planned), naming]);
  const next = () => answered.shift() ?? NO_CANDIDATES;
  const answers: Answers = {
    everything: next(),
    whole: whole && next(),
    two: two && next(),
    wished: wished && next(),
    lookups: lookups.map((each) => each.map(next)),
    codes: codes.map((each) => each && next()),
  };
  const candidates = [...new Set([...named, ...candidatesOf(answers)])];
  const [listings, having] = await Promise.all([
    traitsOf(reads, { plan, circle }, [...candidates, ...close]),
    wordScores(reads, candidates, [...new Set([...textsOf(plan), plan.whole])]),
  ]);
  const isEstimate = candidates.length >= MOST_WEIGHED || hasMore(answers);
  const wanted = new Set(candidates);
  const weighed = listings.filter(({ id }) => wanted.has(id));
  const best = putTogether(plan, byTheirWords(plan, answers, having), weighed);
  const ids = withFirst(named, withTheirLike(plan, beside.fused(plan, best, listings), listings));
  return [{ ids, isEstimate, referability: referabilityOf(ids, listings) }, answered];
}

/** Whoever types the name of a service looks for that, whatever else its words mean. */
function withFirst(named: readonly string[], ids: readonly string[]): readonly string[] {
  const called = new Set(named);
  const [first, rest] = [ids.filter((id) => called.has(id)), ids.filter((id) => !called.has(id))];
  return [...new Set([...first, ...named]), ...rest];
}

/** Whether there is more than was brought; what has two things has each of them, and is in the other questions. */
function hasMore({ whole, wished, lookups, codes }: Answers): boolean {
  return [whole, wished, ...lookups.flat(), ...codes].some((each) => each && each.total > each.ids.length);
}

async function pageOf(ask: Ask, hunt: Hunt, plan: Plan, ranking: Ranking): Promise<Candidates> {
  const { ids, isEstimate, beyond } = ranking;
  const end = hunt.offset + hunt.limit;
  const page = ids.slice(hunt.offset, end);
  if (beyond && end > ids.length && beyond.total > ids.length)
    page.push(...(await behind(ask, hunt, beyond.hunt, ids)));
  const texts = beyond ? [beyond.hunt.words] : textsOf(plan);
  const [facets, marks] = await Promise.all([
    beyond?.facets ?? facetsOf(ask, hunt, ranking),
    hunt.marks && page.length > 0 ? marksOf(ask, hunt, texts, page) : new Map<string, MarkedTexts>(),
  ]);
  return { ids: page, total: beyond?.total ?? ids.length, isEstimate, facets, marks, scores: new Map() };
}

/** What follows on those that were put in order, as the engine has it. */
async function behind(ask: Ask, { offset, limit }: Hunt, hunt: Hunt, ids: readonly string[]) {
  const from = Math.max(offset, ids.length);
  const [more = NO_CANDIDATES] = await ask([{ ...hunt, isScored: false, offset: from, limit: offset + limit - from }]);
  return more.ids;
}

/** Counted over all that was put together. */
async function facetsOf(ask: Ask, hunt: Hunt, { ids, referability }: Ranking): Promise<FacetCounts> {
  const facets = hunt.facets.filter((field) => field !== 'referability');
  const known = facets.length < hunt.facets.length ? { referability } : {};
  if (facets.length === 0) return known;
  const { kind } = hunt;
  const everything = { kind, words: '', order: 'NONE', offset: 0, limit: 0, marks: false } as const;
  const [counted = NO_CANDIDATES] = await ask([{ ...everything, facets, conditions: [{ any: 'id', of: ids }] }]);
  return { ...counted.facets, ...known };
}

/** Each lookup marks its own words; of one text the marking with the most of them is shown. */
async function marksOf(ask: Ask, { kind }: Hunt, texts: readonly string[], page: readonly string[]) {
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
