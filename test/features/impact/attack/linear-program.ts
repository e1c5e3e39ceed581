/** Numbers between bounds of which some equations are known: what they can be at most. */
export interface Program {
  /** Each equation: which numbers, with which factor, add up to zero. */
  equations: readonly (readonly (readonly [number: number, factor: number])[])[];
  low: readonly number[];
  high: readonly number[];
}

const TINY = 1e-7;
const MOST_TURNS = 5_000;

/** The greatest value of one number, or the least where `factor` is −1: the simplex method for bounded numbers. */
export function extreme(program: Program, goal: number, factor: 1 | -1): number {
  const table = new Table(program);
  table.becomeFeasible();
  return factor * table.maximise(goal, factor) + 0;
}

/**
 * Each number is counted from its lower bound, or down from its upper one. Behind the numbers come one stand-in an equation,
 * which have to become nothing.
 */
class Table {
  readonly #rows: Float64Array[];
  readonly #size: number;
  readonly #numbers: number;
  readonly #upper: number[];
  readonly #flipped: boolean[];
  readonly #basis: number[];
  readonly #low: readonly number[];

  constructor({ equations, low, high }: Program) {
    this.#numbers = low.length;
    this.#size = low.length + equations.length;
    this.#low = low;
    this.#upper = [...high.map((most, index) => most - (low[index] ?? 0)), ...equations.map(() => Infinity)];
    this.#flipped = this.#upper.map(() => false);
    this.#basis = equations.map((_, row) => low.length + row);
    this.#rows = equations.map((equation, index) => {
      const row = new Float64Array(this.#size + 1);
      for (const [number, factor] of equation) {
        row[number]! += factor;
        row[this.#size]! -= factor * (low[number] ?? 0);
      }
      if (row[this.#size]! < 0) for (let column = 0; column <= this.#size; column += 1) row[column]! *= -1;
      row[low.length + index] = 1;
      return row;
    });
  }

  becomeFeasible(): void {
    const costs = new Float64Array(this.#size);
    costs.fill(-1, this.#numbers);
    const left = this.#improve(costs);
    if (left < -1e-4) throw new Error('There is no such world: the attacker has misunderstood something.');
    for (let column = this.#numbers; column < this.#size; column += 1) this.#upper[column] = 0;
  }

  maximise(goal: number, factor: 1 | -1): number {
    const costs = new Float64Array(this.#size);
    costs[goal] = this.#flipped[goal] ? -factor : factor;
    this.#improve(costs);
    return factor * this.#valueOf(goal);
  }

  #valueOf(number: number): number {
    const row = this.#basis.indexOf(number);
    const value = row < 0 ? 0 : (this.#rows[row]?.[this.#size] ?? 0);
    return (this.#low[number] ?? 0) + (this.#flipped[number] ? this.#upper[number]! - value : value);
  }

  /** Answers with what the costs come to in the end. */
  #improve(costs: Float64Array): number {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const column = this.#entering(costs);
      if (column < 0) break;
      this.#enter(column, costs);
    }
    return this.#basis.reduce((sum, number, row) => sum + costs[number]! * this.#rows[row]![this.#size]!, 0);
  }

  /** The first number that would make it better: the rule that never goes round in circles. */
  #entering(costs: Float64Array): number {
    for (let column = 0; column < this.#size; column += 1) {
      if (this.#upper[column]! <= TINY || this.#basis.includes(column)) continue;
      let gain = costs[column]!;
      for (let row = 0; row < this.#rows.length; row += 1)
        gain -= costs[this.#basis[row]!]! * this.#rows[row]![column]!;
      if (gain > TINY) return column;
    }
    return -1;
  }

  #enter(column: number, costs: Float64Array): void {
    let [best, leaving, isAtTop] = [this.#upper[column]!, -1, false];
    this.#rows.forEach((row, index) => {
      const [step, value, top] = [row[column]!, row[this.#size]!, this.#upper[this.#basis[index]!]!];
      const limit = step > TINY ? value / step : step < -TINY ? (top - value) / -step : Infinity;
      if (limit < best - TINY) [best, leaving, isAtTop] = [limit, index, step < 0];
    });
    if (leaving < 0) return this.#flip(column, costs);
    const old = this.#basis[leaving]!;
    this.#pivot(leaving, column);
    if (isAtTop) this.#flip(old, costs);
  }

  /** Counts a number that is not in the basis from its other bound. */
  #flip(column: number, costs: Float64Array): void {
    const top = this.#upper[column]!;
    if (top === Infinity) throw new Error('It could be any number.');
    for (const row of this.#rows) {
      row[this.#size]! -= row[column]! * top;
      row[column]! *= -1;
    }
    this.#flipped[column] = !this.#flipped[column];
    costs[column]! *= -1;
  }

  #pivot(leaving: number, column: number): void {
    const pivotRow = this.#rows[leaving]!;
    const pivot = pivotRow[column]!;
    for (let at = 0; at <= this.#size; at += 1) pivotRow[at]! /= pivot;
    this.#rows.forEach((row, index) => {
      const factor = row[column]!;
      if (index === leaving || factor === 0) return;
      for (let at = 0; at <= this.#size; at += 1) row[at]! -= factor * pivotRow[at]!;
    });
    this.#basis[leaving] = column;
  }
}
