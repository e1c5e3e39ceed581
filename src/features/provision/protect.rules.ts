import { conclude, sumsByNumber, type Knowledge, type Sum } from '../impact/bounds.rules.ts';
import { FEWEST } from '../impact/suppression.rules.ts';
import type { Ledger } from './ledger.rules.ts';

/** A count from 1 to 7 has to stay among so many different numbers at least, whatever somebody puts together. */
const FEWEST_POSSIBLE = 3;
/** A sum with so much play tells nothing of any of its parts. */
const ENOUGH_PLAY = 40;
/** Of so few numbers, all sums are looked at, however much play they have. */
const SMALL = 200_000;
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
  for (let isSafe = false; !isSafe;) {
    const puzzle = { ...firstBounds(ledger, concerned.keys()), sums: near, concerned };
    conclude(puzzle);
    const given = toldTooClosely(ledger, puzzle).flatMap((number) => bestToWithhold(ledger, puzzle, number) ?? []);
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
  const [greatest] = givable(ledger, parts);
  if (greatest !== undefined && (ledger.exact[greatest] ?? 0) > 0) ledger.withhold(greatest);
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

/** What to give up so that a count is not told: the greatest figure of the sums that tell it, or of those beside them. */
function bestToWithhold(ledger: Ledger, { concerned, sums }: Puzzle, told: number): number | null {
  const seen = new Set([told]);
  for (let edge = [told]; edge.length > 0;) {
    const near = new Set(edge.flatMap((number) => concerned.get(number) ?? []));
    const around = [...near].flatMap((index) => sums[index] ?? []).flatMap(({ total, parts }) => [total, ...parts]);
    const [best] = givable(ledger, around);
    if (best !== undefined) return best;
    edge = [...new Set(around)].filter((number) => !seen.has(number));
    for (const number of edge) seen.add(number);
  }
  return null;
}

/** Figures that are shown and so can be given up, the greatest first; at last even that there is none of something. */
function givable({ exact, shown }: Ledger, numbers: readonly number[]): number[] {
  const size = (number: number) => exact[number] ?? 0;
  return [...new Set(numbers)]
    .filter((number) => shown[number] !== null && shown[number] !== undefined)
    .sort((one, other) => size(other) - size(one) || one - other);
}
