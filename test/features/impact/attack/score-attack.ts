import jStat from 'jstat';
import { Attacker, type Clue, type Equation, type Name } from './attacker.ts';
import { MEASURES, type Measure, type Pair } from './scored-world.ts';
import { COUNCILS } from './world.ts';

/** What is shown of the change of one cell. */
export interface ShownChange {
  mean: number;
  low: number;
  high: number;
}

export const nameOf = (dimension: string, key: string): Name => `${dimension} ${key}`;
const WHOLE = nameOf('DIRECTORY', 'ALL');
const restOf = (whole: Name, part: Name): Name => `${whole} without ${part}`;

interface Part {
  name: Name;
  within: Name;
  /** Whether those beside it share nobody with it, so that all of them add up to the whole. */
  isSide: boolean;
}

/** The cells that one pair counts in, with what each is a part of. */
function partsOf({ team, council, source, needs, services }: Pair): Part[] {
  const icb = nameOf('ICB', COUNCILS[council]);
  const side = (name: Name, within = WHOLE): Part => ({ name, within, isSide: true });
  const over = (name: Name, within = WHOLE): Part => ({ name, within, isSide: false });
  return [
    ...[side(nameOf('TEAM', team)), side(nameOf('REFERRAL_SOURCE', source)), side(icb)],
    side(nameOf('LOCAL_AUTHORITY', council), icb),
    ...needs.map((need) => over(nameOf('NEED', need))),
    ...services.map(({ organisation }) => over(nameOf('ORGANISATION', organisation))),
    ...services.map(({ organisation, service }) =>
      over(nameOf('SERVICE', service), nameOf('ORGANISATION', organisation)),
    ),
  ];
}

/** One measure in one quarter: what everything really is, and what adds up to what. */
export class Scores {
  readonly measure: Measure;
  /** By cell and by what is left of its whole without it, everybody's change. */
  readonly changes = new Map<Name, number[]>();
  readonly equations: Equation[] = [];

  constructor(measure: Measure, pairs: readonly Pair[]) {
    this.measure = measure;
    const parts = new Map(pairs.flatMap(partsOf).map((part) => [part.name, part]));
    for (const pair of pairs) {
      const own = new Set([WHOLE, ...partsOf(pair).map(({ name }) => name)]);
      for (const name of own) this.#add(name, pair.change);
      for (const { name, within } of parts.values())
        if (own.has(within) && !own.has(name)) this.#add(restOf(within, name), pair.change);
    }
    for (const { name, within } of parts.values()) {
      const both = [name, restOf(within, name)].filter((each) => this.changes.has(each));
      this.equations.push({ total: within, parts: both });
    }
    const sides = [...parts.values()].filter(({ isSide }) => isSide);
    for (const [name, own] of Map.groupBy(sides, (part) => `${part.within} by ${part.name.split(' ')[0]}`))
      this.equations.push({ total: own[0]?.within ?? name, parts: own.map((part) => part.name) });
  }

  #add(name: Name, change: number): void {
    this.changes.set(name, [...(this.changes.get(name) ?? []), change]);
  }

  /**
   * Somebody who has all that is shown, knows the method and what adds up, and is told besides how many pairs each cell and each rest
   * really has, which nobody is.
   */
  attacker(shown: ReadonlyMap<Name, ShownChange>): Attacker {
    const clues = [...this.changes].map(([name, { length }]): [Name, Clue] => [
      name,
      this.clueOf(shown.get(name), length),
    ]);
    const attacker = new Attacker(new Map(clues), this.equations);
    attacker.conclude();
    return attacker;
  }

  /** What the sum of all changes of so many pairs can be. */
  clueOf(shown: ShownChange | undefined, pairs: number): Clue {
    const most = MEASURES[this.measure] * pairs;
    if (!shown) return { low: -most, high: most };
    const [low, high] = [shown.mean - 0.05, shown.mean + 0.05].map((mean) => mean * pairs) as [number, number];
    return { low: Math.max(-most, Math.ceil(low - 1e-6)), high: Math.min(most, Math.floor(high + 1e-6)) };
  }

  /** Whether the change of somebody in these pairs can be only one number. */
  isTold(name: Name, { low, high }: Clue, shown: ShownChange | undefined): boolean {
    const pairs = this.changes.get(name)?.length ?? 0;
    const most = MEASURES[this.measure] * pairs;
    const isAtAnEnd = low === most || high === -most;
    return (pairs === 1 && low === high) || isAtAnEnd || (shown !== undefined && isAllAlike(shown, pairs));
  }
}

/** From an interval follows how far apart scores are at most: where that is less than one step, all of them are alike. */
function isAllAlike({ mean, low, high }: ShownChange, pairs: number): boolean {
  const half = (high - low) / 2 + 0.05;
  const reach = 0.05 + (half * (pairs - 1)) / jStat.studentt.inv(0.975, pairs - 1);
  return Math.floor(mean + reach) <= Math.ceil(mean - reach);
}
