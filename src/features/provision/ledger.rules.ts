import { boundsOf, FEWEST, shownCount } from '../impact/suppression.rules.ts';
import type { Sum } from '../impact/bounds.rules.ts';

/** More than any count. */
const UNBOUNDED = 1_000_000_000;

/**
 * Every number that somebody could want to know who has all that is published: what is published itself, what follows from it, and
 * totals that are published elsewhere. Lists that belong together, number by number, since there are millions.
 */
export class Ledger {
  readonly exact: number[] = [];
  /** What is published; null is withheld. Undefined of what is published nowhere. */
  readonly shown: (number | null | undefined)[] = [];
  /** Those of which not even that there is something is told. */
  readonly dark = new Set<number>();
  /** Those that are given up so that others are not told. */
  readonly withheld = new Set<number>();
  /** Totals that others publish: taken as known to the unit where they are not from one to seven. */
  readonly known = new Set<number>();
  readonly sums: Sum[] = [];

  /** A count that is published, if it may be, of so many different people. */
  publish(exact: number, people = exact): number {
    return this.#add(exact, shownCount(exact, people));
  }

  /** A count that is shown nowhere. */
  keep(exact: number): number {
    return this.#add(exact, undefined);
  }

  /** A total that may be read elsewhere, now or later, rounded in whatever way. */
  know(exact: number): number {
    const number = this.keep(exact);
    this.known.add(number);
    return number;
  }

  add(total: number, parts: readonly number[]): void {
    const left = parts.reduce((rest, part) => rest - (this.exact[part] ?? 0), this.exact[total] ?? 0);
    if (left < 0) return;
    this.sums.push({ total, parts: left > 0 ? [...parts, this.keep(left)] : [...parts] });
  }

  darken(number: number): void {
    this.shown[number] = null;
    this.dark.add(number);
  }

  withhold(number: number): void {
    this.shown[number] = null;
    this.withheld.add(number);
  }

  /** What is known of a number before anything is put together, by somebody who knows which of them protect others. */
  boundsOf(number: number): [low: number, high: number] {
    const [exact, shown] = [this.exact[number] ?? 0, this.shown[number]];
    if (shown === undefined) return this.known.has(number) ? knownBounds(exact) : [0, UNBOUNDED];
    if (shown !== null) return boundsOf(shown);
    const isAny = this.withheld.has(number) || exact >= FEWEST;
    const low = this.dark.has(number) || exact === 0 ? 0 : 1;
    return [low, isAny ? UNBOUNDED : FEWEST - 1];
  }

  #add(exact: number, shown: number | null | undefined): number {
    this.exact.push(exact);
    this.shown.push(shown);
    return this.exact.length - 1;
  }
}

function knownBounds(exact: number): [low: number, high: number] {
  return exact > 0 && exact < FEWEST ? [1, FEWEST - 1] : [exact, exact];
}
