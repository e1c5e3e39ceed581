import { TYPICAL_POPULATION, type Authority, type Geography } from './geography.ts';
import { NEED_SHARES } from './need-shares.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import { NEEDS, referableShare } from './service-facts.ts';

/** What is left in a planted hole of what local groups do. */
const LEFT_IN_A_HOLE = 0.1;
/** In three cells of a hundred only a part of what is usual is done, or next to nothing, without anybody having planned it. */
const NEGLECTED = 0.03;
const MOST_IN_AN_AUTHORITY = 2;
/**
 * Where fewer services are usual that people may be referred to, a third of them is there by chance alone so often (here once in
 * 17,000) that one or more of all cells would look like a hole that is none.
 */
const FEWEST = 25;
/** A directory with fewer services than that has the same cells planted, though nobody could find them. */
const ENOUGH_SERVICES = 200_000;

/** A need in an authority. */
export interface Hole {
  authority: string;
  need: string;
}

/** A cell that a hole may be planted in, and what sets it apart: there are to be holes of every sort. */
export interface Candidate extends Hole {
  isLarge: boolean;
  isRural: boolean;
  isCommon: boolean;
}

/** Says of each authority what is missing there, the planted holes included; the same for the same plan and places. */
export function makeHoles(plan: Plan, geography: Geography): void {
  const planted = plantedHoles(plan, geography);
  for (const [index, authority] of geography.authorities.entries()) {
    const random = new Random(plan.seed, 78, index);
    const left: Record<string, number> = {};
    for (const need of NEEDS) if (random.chance(NEGLECTED)) left[need] = random.fraction();
    for (const hole of planted) if (hole.authority === authority.code) left[hole.need] = LEFT_IN_A_HOLE;
    authority.left = left;
  }
}

/** Fewer services than that, which people may be referred to, are too few to tell a hole from chance. */
export function fewestExpected({ services }: Plan): number {
  return FEWEST * Math.min(1, services / ENOUGH_SERVICES);
}

export function plantedHoles(plan: Plan, geography: Geography): Hole[] {
  return chosenHoles(candidatesFor(plan, geography.authorities), plan.planted, new Random(plan.seed, 79));
}

/** As many of each sort as there are, dealt in turn like cards, and not too many in one authority. */
export function chosenHoles(candidates: readonly Candidate[], count: number, random: Random): Hole[] {
  const sorts = Map.groupBy(random.some(candidates, Infinity), ({ isLarge, isRural, isCommon }) =>
    [isLarge, isRural, isCommon].join(),
  );
  const dealt = [...sorts.values()]
    .flatMap((sort) => sort.map((candidate, turn) => ({ candidate, turn })))
    .sort((one, other) => one.turn - other.turn);
  const chosen: Hole[] = [];
  for (const { candidate } of dealt) {
    const { authority, need } = candidate;
    const here = chosen.filter((hole) => hole.authority === authority).length;
    if (chosen.length < count && here < MOST_IN_AN_AUTHORITY) chosen.push({ authority, need });
  }
  return chosen;
}

function candidatesFor(plan: Plan, authorities: readonly Authority[]): Candidate[] {
  const sizes = authorities.map(residentsOf);
  const each = (plan.services * referableShare(plan)) / sizes.reduce((sum, size) => sum + size, 0);
  const [typicalSize, typicalShare] = [median(sizes), median([...NEED_SHARES.values()])];
  return authorities.flatMap((authority) =>
    [...NEED_SHARES].flatMap(([need, share]) => {
      const residents = residentsOf(authority);
      if (residents * each * share < fewestExpected(plan)) return [];
      const [isLarge, isCommon] = [residents > typicalSize, share > typicalShare];
      return [{ authority: authority.code, need, isLarge, isRural: (authority.ruralShare ?? 0) > 0.5, isCommon }];
    }),
  );
}

export function residentsOf({ population }: Authority): number {
  return population ?? TYPICAL_POPULATION;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
