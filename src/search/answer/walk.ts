import type { Reads } from '../../database/reads.ts';
import { isOpenAt } from '../../shared/opening-hours/opening.ts';
import type { Position } from '../question/cursor.ts';
import { NO_CANDIDATES, type Ask, type Candidates, type FacetCounts, type MarkedTexts } from '../question/engine.ts';
import type { Question, Wanted } from '../question/question.ts';
import { alongside, hunt } from './hunts.ts';
import { loadFirstWithin, loadWithin } from './near-rows.queries.ts';
import { besides, referableOf } from './referable.ts';
import { load, type Found } from './rows.queries.ts';

export interface Walked {
  entries: { found: Found; at: Position }[];
  hasNextPage: boolean;
  total: number;
  totalIsApproximate: boolean;
  facets: FacetCounts;
  marks: ReadonlyMap<string, MarkedTexts>;
  organisationsWithoutServices: number | null;
  /** To how many of them people may be referred; null where nobody asked. */
  referable: number | null;
}

export interface Steps {
  ask: Ask;
  reads: Reads;
  wanted: Wanted;
}

const LARGEST_WINDOW = 500;

/**
 * Goes through the engine's candidates in its order, and keeps those that prove right when looked at closely, until the
 * page is full. Mostly one look is enough: then one question to the engine and one statement make a page.
 */
export async function walk(question: Question, from: { offset: number }, steps: Steps): Promise<Walked> {
  const { first, circle, openAt } = question;
  const isExacting = circle !== null || openAt !== null;
  const window = isExacting ? first * 2 + 12 : first + 1;
  const facets = [...new Set([...steps.wanted.facets, ...besides(steps.wanted)])];
  const [candidates = NO_CANDIDATES, ...others] = await steps.ask([
    hunt(question, { offset: from.offset, limit: window, ...steps.wanted, facets }),
    ...alongside(question, steps.wanted),
  ]);
  const { entries, passing, isExhausted, marks } = await fill(question, { from, window, candidates }, steps);
  const sawAll = from.offset === 0 && isExhausted;
  const page = {
    entries: entries.slice(0, first),
    hasNextPage: entries.length > first,
    total: sawAll ? passing : candidates.total,
  };
  return {
    ...page,
    referable: referableOf(page, [candidates.facets], steps.wanted),
    totalIsApproximate: !sawAll && (isExacting || candidates.isEstimate),
    facets: candidates.facets,
    marks,
    organisationsWithoutServices: others[0]?.total ?? null,
  };
}

interface Start {
  from: { offset: number };
  window: number;
  candidates: Candidates;
}

/** One entry more than the page holds, if there is one, so that it is known whether a next page follows. */
async function fill(question: Question, { from, window, candidates }: Start, { ask, reads, wanted }: Steps) {
  const need = question.first + 1;
  const entries: Walked['entries'] = [];
  const marks = new Map<string, MarkedTexts>();
  let [offset, limit, seen, passing] = [from.offset, window, candidates, 0];
  for (;;) {
    const { ids } = seen;
    seen.marks.forEach((texts, id) => marks.set(id, texts));
    const isExhausted = ids.length < limit;
    const close = await lookClosely(
      question,
      ids,
      { limit: need - entries.length, isExhausted, selection: wanted.selection },
      reads,
    );
    passing += close.passing;
    for (const found of close.kept) entries.push({ found, at: { offset: offset + found.position } });
    if (isExhausted || entries.length >= need) return { entries, passing, isExhausted, marks };
    offset += ids.length;
    limit = Math.min(limit * 3, LARGEST_WINDOW);
    [seen = NO_CANDIDATES] = await ask([hunt(question, { offset, limit, facets: [], marks: wanted.marks })]);
  }
}

/**
 * Loads candidates and drops what may not be shown, lies too far away, or is not open at the time asked for. Those that pass
 * are counted where no more candidates follow: only then is the count wanted.
 */
async function lookClosely(
  question: Question,
  ids: readonly string[],
  { limit, isExhausted, selection }: { limit: number; isExhausted: boolean; selection: Wanted['selection'] },
  reads: Reads,
) {
  const { circle, openAt } = question;
  const all = ids.length;
  const within = isExhausted ? loadWithin : loadFirstWithin;
  const found = circle
    ? await within(reads, question, ids, {
        centre: circle.centre,
        outerKm: circle.withinKm,
        limit: openAt ? all : limit,
        selection,
      })
    : await load(reads, question, ids, selection);
  const kept = openAt ? found.filter((each) => isOpen(each, openAt)) : found;
  return { kept, passing: openAt || !isExhausted ? kept.length : (found[0]?.passing ?? 0) };
}

export function isOpen({ row }: Found, at: Date): boolean {
  if (!('sessions' in row)) return true;
  return row.status === 'ACTIVE' && isOpenAt(row.sessions, row.sessionExceptions, at);
}
