import { conclude, sumsByNumber, type Knowledge, type Sum } from '../impact/bounds.rules.ts';
import { FEWEST } from '../impact/suppression.rules.ts';
import type { Ledger } from './ledger.rules.ts';

/** A count from 1 to 7 has to stay among so many different numbers at least, whatever somebody puts together. */
const FEWEST_POSSIBLE = 3;
/** A sum with so much play tells nothing of any of its parts. */
const ENOUGH_PLAY = 40;
/** Of so few numbers, all sums are looked at, however much play they have. */
const SMALL = 200_000;
/** For the sake of a count, nothing is given up that is further away than so many sums. */
const FARTHEST = 2;
/** What helps, helps soon: for the sake of one count, no more figures are given up than these. */
const MOST_TRIES = 16;
/** In one of so many sums that hide something, a figure is withheld without need, so that a gap tells nothing. */
const DECOY = 0.01;

type Puzzle = Omit<Knowledge, 'cells' | 'exact'>;

/**
 * Withholds further figures until no count from 1 to 7 can be worked out by whoever has all that is published, here and elsewhere.
 * `chance` answers from 0 up to 1: which figures are withheld without need is nowhere kept.
 */
export function protect(ledger: Ledger, chance: () => number): void {
  const isSmall = ledger.exact.length < SMALL;
  const near = ledger.sums.filter((sum) => isSmall || playOf(ledger, sum) < ENOUGH_PLAY);
  for (const sum of near) withholdDecoy(ledger, sum, chance);
  const concerned = sumsByNumber(near);
  const tries = new Map<number, number>();
  for (let isSafe = false; !isSafe;) {
    const puzzle = { ...firstBounds(ledger, concerned.keys()), sums: near, concerned };
    conclude(puzzle);
    const told = toldTooClosely(ledger, puzzle).filter((number) => (tries.get(number) ?? 0) < MOST_TRIES);
    const given = told.flatMap((number) => bestToWithhold(ledger, puzzle, number) ?? []);
    for (const number of told) tries.set(number, (tries.get(number) ?? 0) + 1);
    for (const number of given) ledger.withhold(number);
    isSafe = given.length === 0;
  }
}

/** How far a sum is from telling everything of its parts, in the direction in which it is nearer to that. */
function playOf(ledger: Ledger, { total, parts }: Sum): number {
  let [least, most] = [0, 0];
  for (const part of parts) {
    const [low, high] = ledger.boundsOf(part);
    least += low;
    most += high;
  }
  const [lowest, highest] = ledger.boundsOf(total);
  return Math.min(highest - least, most - lowest);
}

function withholdDecoy(ledger: Ledger, { parts }: Sum, chance: () => number): void {
  const isHiding = parts.some((part) => ledger.shown[part] === null);
  if (!isHiding || chance() >= DECOY) return;
  const best = greatest(ledger, parts);
  if (best !== null && (ledger.exact[best] ?? 0) > 0) ledger.withhold(best);
}

function firstBounds(ledger: Ledger, numbers: Iterable<number>): Pick<Puzzle, 'low' | 'high'> {
  const size = ledger.exact.length;
  const [low, high] = [new Int32Array(size), new Int32Array(size)];
  for (const number of numbers) [low[number], high[number]] = ledger.boundsOf(number);
  return { low, high };
}

/** Counts from 1 to 7 of which too few possibilities are left. */
function toldTooClosely({ exact, known }: Ledger, { low, high, concerned }: Puzzle): number[] {
  return [...concerned.keys()].filter((number) => {
    const count = exact[number] ?? 0;
    if (count < 1 || count >= FEWEST || known.has(number)) return false;
    return (high[number] ?? 0) - (low[number] ?? 0) + 1 < FEWEST_POSSIBLE;
  });
}

/**
 * What to give up so that a count is not told: the greatest figure of a sum that tells it, or of one that tells of what is beside it. Null
 * where there is none: then it is told only to somebody who knows totals to the unit, and which of the gaps are from one to seven.
 */
function bestToWithhold(ledger: Ledger, puzzle: Puzzle, told: number): number | null {
  const seen = new Set([told]);
  for (let [edge, step] = [[told], 0]; step < FARTHEST; step += 1) {
    const around = [...new Set(edge.flatMap((number) => tellingSums(ledger, puzzle, number)))].flatMap(numbersIn);
    const best = greatest(ledger, around);
    if (best !== null) return best;
    edge = [...new Set(around)].filter((number) => !seen.has(number));
    for (const number of edge) seen.add(number);
  }
  return null;
}

function numbersIn({ total, parts }: Sum): number[] {
  return [total, ...parts];
}

/** The sums from which it follows how few or how many a number can be, where that is more than was known before. */
function tellingSums(ledger: Ledger, { low, high, sums, concerned }: Puzzle, number: number): Sum[] {
  const [lowest, highest] = ledger.boundsOf(number);
  const at = (list: Int32Array, each: number) => list[each] ?? 0;
  const [isLowTold, isHighTold] = [at(low, number) > lowest, at(high, number) < highest];
  return (concerned.get(number) ?? []).flatMap((index) => {
    const sum = sums[index];
    if (!sum) return [];
    const least = sum.parts.reduce((all, part) => all + at(low, part), 0);
    const most = sum.parts.reduce((all, part) => all + at(high, part), 0);
    const isTotal = sum.total === number;
    const from = isTotal ? least : at(low, sum.total) - (most - at(high, number));
    const to = isTotal ? most : at(high, sum.total) - (least - at(low, number));
    const isTelling = (isLowTold && from >= at(low, number)) || (isHighTold && to <= at(high, number));
    return isTelling ? [sum] : [];
  });
}

/** The greatest figure that is shown and so can be given up; at last even that there is none of something. */
function greatest({ exact, shown }: Ledger, numbers: readonly number[]): number | null {
  let best: number | null = null;
  for (const number of numbers) {
    const isShown = shown[number] !== null && shown[number] !== undefined;
    if (isShown && (best === null || (exact[number] ?? 0) > (exact[best] ?? 0))) best = number;
  }
  return best;
}
