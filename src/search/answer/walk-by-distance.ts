import { comesTo, isPlacedIn } from '../question/conditions-of.ts';
import type { Position } from '../question/cursor.ts';
import { NO_CANDIDATES, type Candidates, type MarkedTexts } from '../question/engine.ts';
import type { Circle, Question } from '../question/question.ts';
import { alongside, hunt } from './hunts.ts';
import { loadNearest } from './near-rows.queries.ts';
import { besides, referableOf } from './referable.ts';
import { load, type Found } from './rows.queries.ts';
import { isOpen, type Steps, type Walked } from './walk.ts';

/** So many candidates are looked at together; in a denser neighbourhood the ring is drawn narrower. */
const LARGEST_RING = 500;
const NARROWEST_RING_KM = 0.2;
const WANTED_IN_RING = 150;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const NOTHING = { offset: 0, limit: 0, facets: [], marks: false } as const;

type Place = { km: number; id: string };

/**
 * The nearest first, by exact distance; what has no place comes after everything that has one. A small circle is looked at
 * as a whole; in a large one, rings grow until the page is full.
 */
export async function walkByDistance(
  question: Question,
  circle: Circle,
  from: Position,
  steps: Steps,
): Promise<Walked> {
  const { facets } = steps.wanted;
  const counting = facets.length > 0 ? [hunt(question, { ...NOTHING, facets })] : [];
  const beside = alongside(question, steps.wanted);
  const look = { ...NOTHING, facets: besides(steps.wanted) };
  const [placed = NO_CANDIDATES, unplaced = NO_CANDIDATES, ...others] = await steps.ask([
    hunt(question, { ...look, limit: 'unplaced' in from ? 0 : LARGEST_RING }, isPlacedIn(circle)),
    hunt(question, { ...look, offset: unplacedBefore(from), limit: question.first + 1 }, comesTo(circle)),
    ...counting,
    ...beside,
  ]);
  const { entries, passing } = await fill(question, { circle, from, placed, unplaced }, steps);
  const isExact = 'offset' in from && placed.total <= LARGEST_RING && question.openAt === null;
  const page = {
    entries: entries.slice(0, question.first),
    hasNextPage: entries.length > question.first,
    total: (isExact ? passing : placed.total) + unplaced.total,
  };
  return {
    ...page,
    referable: referableOf(page, [placed.facets, unplaced.facets], steps.wanted),
    totalIsApproximate: !isExact,
    facets: others[0]?.facets ?? {},
    marks: await marksOf(question, page.entries, steps),
    organisationsWithoutServices: others[counting.length]?.total ?? null,
  };
}

interface Stand {
  circle: Circle;
  from: Position;
  placed: Candidates;
  unplaced: Candidates;
}

async function fill(question: Question, { circle, from, placed, unplaced }: Stand, steps: Steps) {
  const need = question.first + 1;
  const after = 'km' in from ? from : null;
  const nearest = 'unplaced' in from ? [] : await nearestOf(question, circle, { placed, after, need }, steps);
  const entries: Walked['entries'] = nearest.map((found) => ({ found, at: positionOf(found) }));
  if (entries.length < need) {
    const start = { first: unplaced, offset: unplacedBefore(from), need: need - entries.length };
    entries.push(...(await withoutPlace(question, circle, start, steps)));
  }
  return { entries, passing: nearest[0]?.passing ?? 0 };
}

function unplacedBefore(from: Position): number {
  return 'unplaced' in from ? from.unplaced : 0;
}

interface Start {
  placed: Candidates;
  after: Place | null;
  need: number;
}

async function nearestOf(question: Question, circle: Circle, start: Start, steps: Steps): Promise<Found[]> {
  const { placed, need } = start;
  const { withinKm } = circle;
  if (placed.total <= LARGEST_RING)
    return lookAt(question, circle, { ...start, ids: placed.ids, outerKm: withinKm }, steps);
  const found: Found[] = [];
  let after = start.after;
  let inner = after?.km ?? 0;
  let share = WANTED_IN_RING / placed.total;
  while (found.length < need && inner < withinKm) {
    const outer = Math.min(withinKm, Math.sqrt(inner ** 2 + withinKm ** 2 * share));
    const ids = await idsInRing(question, { circle, outer, inner }, steps);
    if (typeof ids === 'number') {
      share *= WANTED_IN_RING / ids;
      continue;
    }
    found.push(...(await lookAt(question, circle, { ids, outerKm: outer, after, need: need - found.length }, steps)));
    inner = outer;
    after = { km: outer, id: LAST_ID };
    share *= 2;
  }
  return found;
}

/** Everything with a place in this ring; or only how much, when that is too much at once and a narrower ring would do. */
async function idsInRing(
  question: Question,
  { circle, outer, inner }: { circle: Circle; outer: number; inner: number },
  { ask }: Steps,
): Promise<string[] | number> {
  const ids: string[] = [];
  const where = isPlacedIn(circle, outer, inner);
  for (;;) {
    const [part] = await ask([hunt(question, { ...NOTHING, offset: ids.length, limit: LARGEST_RING }, where)]);
    if (!part) throw new Error('The engine gave no answer.');
    if (part.total > LARGEST_RING && outer - inner > NARROWEST_RING_KM) return part.total;
    ids.push(...part.ids);
    if (part.ids.length < LARGEST_RING) return ids;
  }
}

async function lookAt(
  question: Question,
  { centre }: Circle,
  { ids, outerKm, after, need }: { ids: readonly string[]; outerKm: number; after: Place | null; need: number },
  { reads, wanted }: Steps,
): Promise<Found[]> {
  const { openAt } = question;
  const limit = openAt ? ids.length : need;
  const found = await loadNearest(reads, question, ids, { centre, outerKm, limit, after, selection: wanted.selection });
  return (openAt ? found.filter((each) => isOpen(each, openAt)) : found).slice(0, need);
}

/** What has no place to go to, in the engine's order, until the page is full. */
async function withoutPlace(
  question: Question,
  circle: Circle,
  { first, offset, need }: { first: Candidates; offset: number; need: number },
  { ask, reads, wanted }: Steps,
): Promise<Walked['entries']> {
  const { openAt } = question;
  const window = question.first + 1;
  const entries: Walked['entries'] = [];
  let [at, ids] = [offset, first.ids];
  for (;;) {
    const found = await load(reads, question, ids, wanted.selection);
    for (const each of openAt ? found.filter((one) => isOpen(one, openAt)) : found)
      entries.push({ found: each, at: { unplaced: at + each.position } });
    if (entries.length >= need || ids.length < window) return entries;
    at += ids.length;
    const [next] = await ask([hunt(question, { ...NOTHING, offset: at, limit: window }, comesTo(circle))]);
    ids = next?.ids ?? [];
  }
}

function positionOf({ row, distanceKm }: Found): Position {
  return { km: distanceKm ?? 0, id: row.id };
}

/** The found words of one page: asked once it is known which listings are on it. */
async function marksOf(question: Question, page: Walked['entries'], { ask, wanted }: Steps) {
  const marks = new Map<string, MarkedTexts>();
  if (!wanted.marks || question.words === '' || page.length === 0) return marks;
  const ids = page.map(({ found }) => found.row.id);
  const where = [{ any: 'id', of: ids }] as const;
  const [marked] = await ask([hunt(question, { ...NOTHING, limit: ids.length, marks: true }, where)]);
  return marked?.marks ?? marks;
}
