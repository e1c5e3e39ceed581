import { isWithheld, type Cell, type Family } from './cube.rules.ts';
import { FACTS, KNOWN, MADE, OUTCOMES_FROM, STARTED, STARTED_SOON } from './impact.codes.ts';
import { boundsOf, FEWEST } from './suppression.rules.ts';

/** More than any count. */
const UNBOUNDED = 1_000_000_000;

/** Counts that are shown nowhere and follow from two that are: not ended yet, not started, started late. */
const COMPLEMENTS = 3;
const WIDTH = FACTS.length + COMPLEMENTS;
const [OPEN, NOT_STARTED, LATE] = [FACTS.length, FACTS.length + 1, FACTS.length + 2] as const;

/** Numbers of which one is the sum of the others. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * What somebody can tell from a cube who has all of it and knows how it was made: the lowest and the highest that each number may be.
 */
export interface Knowledge {
  readonly cells: readonly Cell[];
  /** By number, the places of the sums that it is in. */
  readonly concerned: ReadonlyMap<number, readonly number[]>;
  readonly exact: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly sums: readonly Sum[];
}

export const numberOf = (cell: number, fact: number): number => cell * WIDTH + fact;
export const placeOf = (number: number): { cell: number; fact: number } => ({
  cell: Math.floor(number / WIDTH),
  fact: number % WIDTH,
});
export const isComplement = (fact: number): boolean => fact >= FACTS.length;

/** What is known of these cells before anything is put together. What was withheld could be any number to a reader. */
export function knowledgeOf(cells: readonly Cell[], families: readonly Family[]): Knowledge {
  const size = cells.length * WIDTH;
  const sums = [...sumsWithin(cells.length), ...sumsAcross(cells, families, size)];
  const rests = sums.filter(({ parts }) => (parts.at(-1) ?? 0) >= size).length;
  const exact = new Int32Array(size + rests);
  const low = new Int32Array(size + rests);
  const high = new Int32Array(size + rests).fill(UNBOUNDED);
  cells.forEach((cell, index) => {
    exact.set([...cell.exact, ...complementsOf(cell.exact)], index * WIDTH);
    FACTS.forEach((_, fact) => {
      const number = numberOf(index, fact);
      [low[number], high[number]] = boundsAtFirst(cell, fact);
    });
  });
  return { cells, exact, low, high, sums, concerned: sumsByNumber(sums) };
}

function boundsAtFirst(cell: Cell, fact: number): [low: number, high: number] {
  const [shown, exact] = [cell.shown[fact] ?? null, cell.exact[fact] ?? 0];
  if (shown !== null) return boundsOf(shown);
  const most = isWithheld(cell, cell.isShown ? fact : MADE) || isWithheld(cell, fact) ? UNBOUNDED : FEWEST - 1;
  if (!cell.isShown) return [fact === MADE ? 1 : 0, most];
  return fact === MADE ? [FEWEST, UNBOUNDED] : [exact === 0 ? 0 : 1, most];
}

function complementsOf(exact: readonly number[]): number[] {
  const less = (whole: number, part: number) => (exact[whole] ?? 0) - (exact[part] ?? 0);
  return [less(MADE, KNOWN), less(MADE, STARTED), less(STARTED, STARTED_SOON)];
}

/** How the numbers of one cell hang together. */
function sumsWithin(cells: number): Sum[] {
  const outcomes = FACTS.map((_, fact) => fact).slice(OUTCOMES_FROM);
  return Array.from({ length: cells }, (_, cell) => cell).flatMap((cell) => {
    const at = (fact: number) => numberOf(cell, fact);
    return [
      { total: at(KNOWN), parts: outcomes.map(at) },
      { total: at(MADE), parts: [at(KNOWN), at(OPEN)] },
      { total: at(MADE), parts: [at(STARTED), at(NOT_STARTED)] },
      { total: at(STARTED), parts: [at(STARTED_SOON), at(LATE)] },
    ];
  });
}

/** How cells add up, fact by fact. Where something is left over that no part counts, a number nobody knows stands for it. */
function sumsAcross(cells: readonly Cell[], families: readonly Family[], firstRest: number): Sum[] {
  let rest = firstRest;
  return families.flatMap(({ total, parts }) =>
    FACTS.flatMap((_, fact): Sum[] => {
      const left = restOf(cells, { total, parts }, fact);
      if (left < 0) return [];
      const numbers = parts.map((part) => numberOf(part, fact));
      return [{ total: numberOf(total, fact), parts: left > 0 ? [...numbers, rest++] : numbers }];
    }),
  );
}

export function restOf(cells: readonly Cell[], { total, parts }: Family, fact: number): number {
  return parts.reduce((left, part) => left - (cells[part]?.exact[fact] ?? 0), cells[total]?.exact[fact] ?? 0);
}

/** Draws every conclusion: from a total what its parts may be, from the parts what the total may be, until nothing is new. */
export function conclude({ low, high, sums, concerned }: Omit<Knowledge, 'cells' | 'exact'>): void {
  const waiting = new Set(sums.keys());
  for (const index of waiting) {
    waiting.delete(index);
    const sum = sums[index];
    if (!sum) continue;
    for (const number of narrowed(sum, low, high)) for (const other of concerned.get(number) ?? []) waiting.add(other);
  }
}

/** By number, the places of the sums that it is in. */
export function sumsByNumber(sums: readonly Sum[]): Map<number, number[]> {
  const concerned = new Map<number, number[]>();
  sums.forEach(({ total, parts }, index) => {
    for (const number of [total, ...parts]) {
      const known = concerned.get(number);
      if (known) known.push(index);
      else concerned.set(number, [index]);
    }
  });
  return concerned;
}

/** The numbers of which one sum tells more than was known. */
function narrowed({ total, parts }: Sum, low: Int32Array, high: Int32Array): number[] {
  const found: number[] = [];
  const narrow = (number: number, lowest: number, highest: number) => {
    const before = [low[number] ?? 0, high[number] ?? 0] as const;
    low[number] = Math.max(before[0], lowest);
    high[number] = Math.min(before[1], highest);
    if (low[number] !== before[0] || high[number] !== before[1]) found.push(number);
  };
  const least = parts.reduce((sum, part) => sum + (low[part] ?? 0), 0);
  const most = parts.reduce((sum, part) => sum + (high[part] ?? 0), 0);
  narrow(total, least, Math.min(most, UNBOUNDED));
  const [lowest, highest] = [low[total] ?? 0, high[total] ?? 0];
  for (const part of parts) {
    const [partLow, partHigh] = [low[part] ?? 0, high[part] ?? 0];
    narrow(part, lowest - (most - partHigh), highest - (least - partLow));
  }
  return found;
}
