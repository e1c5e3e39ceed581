import { FACTS, MADE, type Dimension } from './impact.codes.ts';
import { FEWEST, shownCount } from './suppression.rules.ts';

/** A cell of the cube with what may be shown of it, and what must never leave the program. */
export interface Cell {
  readonly dimension: Dimension;
  readonly key: string;
  /** Exact counts, in the order of FACTS. */
  readonly exact: readonly number[];
  /** What is published, in the same order; null is suppressed. */
  readonly shown: (number | null)[];
  /** False where nothing is shown of it at all: it counts too few connections, or too few people. */
  readonly isShown: boolean;
  /** True where it was published before, and so cannot be withheld any more. */
  readonly isPast: boolean;
  /** Facts that are withheld to protect others: to a reader they could be any number. */
  readonly withheld: Set<number>;
}

/** Cells that add up to another one, all by their place in a list. */
export interface Family {
  readonly total: number;
  readonly parts: readonly number[];
}

/** How many different people each count is of, where it may be of fewer than eight though it is eight or more. */
export type People = readonly number[] | undefined;

/** A cell after the rule for small numbers: of too few, nothing is shown, not even what is none. */
export function suppress(cell: Pick<Cell, 'dimension' | 'key' | 'exact'>, people: People): Cell {
  const made = shownCount(cell.exact[MADE] ?? 0, people?.[MADE]);
  const isShown = made !== null;
  const shown = cell.exact.map((count, fact) => (isShown ? shownCount(count, people?.[fact]) : null));
  return { ...cell, shown, isShown, isPast: false, withheld: new Set() };
}

/** Whether a fact could be any number to a reader: it is suppressed, and not because it is from one to seven. */
export function isWithheld({ exact, shown, withheld }: Cell, fact: number): boolean {
  return shown[fact] === null && (withheld.has(fact) || (exact[fact] ?? 0) >= FEWEST);
}

/** Gives up a figure so that others are not told by it. */
export function withhold(cell: Cell, fact: number): void {
  cell.shown[fact] = null;
  cell.withheld.add(fact);
}

export const NO_COUNTS: readonly number[] = FACTS.map(() => 0);
