import { extreme } from './linear-program.ts';

/** More than any count of the worlds that are attacked. */
const ANY = 100_000;

/** A number that the attacker reasons about, by a name: `SERVICE id 2026-Q1 made`. */
export type Name = string;

/** Which numbers add up to which other one. Everybody knows that who has read how figures are made. */
export interface Equation {
  total: Name;
  parts: readonly Name[];
}

export interface Clue {
  low: number;
  high: number;
}

/** What a published figure tells by itself: none is none, a gap is one to seven or was withheld, others were rounded to five. */
export function clueOf(shown: number | null, isFew: boolean): Clue {
  if (shown === 0) return { low: 0, high: 0 };
  if (shown === null) return { low: 1, high: isFew ? 7 : ANY };
  return { low: Math.max(8, shown - 2), high: shown + 2 };
}

export const UNKNOWN: Clue = { low: 0, high: ANY };

/** Somebody who has every published figure, knows the method, and puts all of it together. */
export class Attacker {
  readonly #clues: Map<Name, Clue>;
  readonly #equations: readonly Equation[];
  readonly #of = new Map<Name, Equation[]>();

  constructor(clues: ReadonlyMap<Name, Clue>, equations: readonly Equation[]) {
    this.#clues = new Map([...clues].map(([name, clue]) => [name, { ...clue }]));
    this.#equations = equations;
    for (const equation of equations)
      for (const name of [equation.total, ...equation.parts])
        this.#of.set(name, [...(this.#of.get(name) ?? []), equation]);
  }

  /** Goes through all equations again and again until nothing more follows from any one of them. */
  conclude(): void {
    for (let isNew = true; isNew;) isNew = this.#equations.map((each) => this.#learn(each)).includes(true);
  }

  clue(name: Name): Clue {
    const clue = this.#clues.get(name) ?? { ...UNKNOWN };
    this.#clues.set(name, clue);
    return clue;
  }

  /** What follows for one number from all equations of these numbers at once. */
  solve(name: Name, among: (name: Name) => boolean): Clue {
    const equations = this.#equations.filter(({ total, parts }) => among(total) && parts.every(among));
    const names = [...new Set([name, ...equations.flatMap(({ total, parts }) => [total, ...parts])])];
    const place = new Map(names.map((each, index) => [each, index]));
    const program = {
      equations: equations.map(({ total, parts }) => [
        [place.get(total) ?? 0, -1] as const,
        ...parts.map((part) => [place.get(part) ?? 0, 1] as const),
      ]),
      low: names.map((each) => this.clue(each).low),
      high: names.map((each) => this.clue(each).high),
    };
    const bound = (factor: 1 | -1) => extreme(program, place.get(name) ?? 0, factor);
    return { low: Math.ceil(bound(-1) - 1e-5), high: Math.floor(bound(1) + 1e-5) };
  }

  #learn({ total, parts }: Equation): boolean {
    const clues = parts.map((part) => this.clue(part));
    const whole = this.clue(total);
    const [least, most] = [sum(clues.map(({ low }) => low)), sum(clues.map(({ high }) => high))];
    const found = [narrow(whole, least, most)];
    for (const clue of clues) found.push(narrow(clue, whole.low - (most - clue.high), whole.high - (least - clue.low)));
    return found.includes(true);
  }
}

function narrow(clue: Clue, low: number, high: number): boolean {
  const before = { ...clue };
  clue.low = Math.max(low, clue.low);
  clue.high = Math.min(high, clue.high);
  return clue.low !== before.low || clue.high !== before.high;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
