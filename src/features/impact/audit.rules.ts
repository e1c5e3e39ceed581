import { conclude, isComplement, knowledgeOf, numberOf, placeOf, restOf, type Knowledge } from './bounds.rules.ts';
import { isWithheld, withhold, type Cell, type Family } from './cube.rules.ts';
import { FACTS, KNOWN, OUTCOMES_FROM } from './impact.codes.ts';
import { boundsOf, FEWEST } from './suppression.rules.ts';

/** A count from 1 to 7 has to stay among so many different numbers at least, whatever somebody puts together. */
const FEWEST_POSSIBLE = 3;
/** A sum with so much play tells nothing of any of its parts. */
const ENOUGH_PLAY = 40;
/** A total of more parts is withheld where they leave it less play than that. */
const MANY = 60;
/** For the sake of a count that is not told, but nearly, nothing is given up that is further away. */
const NEARBY = 2;
/** One in so many totals beside something suppressed is withheld without need, so that a gap tells nothing. */
const DECOY = 0.01;
const DECOY_PARTS = 15;

/**
 * Withholds further figures of a cube that is about to be published until no count from 1 to 7 can be worked out by whoever
 * has all of it. `chance` answers from 0 up to 1: which figures are withheld without need is nowhere kept.
 */
export function protect(cells: readonly Cell[], families: readonly Family[], chance: () => number): void {
  const near = families.filter((family) => isNear(cells, family));
  for (const family of families) withholdDecoys(cells, family, chance);
  for (const cell of cells) withholdKnownAsDecoy(cell, chance);
  for (const { members, families: within } of componentsOf(cells, near)) protectTogether(members, within);
}

/** Whether cells that add up do so closely enough to tell of each other. Where there are many of them, the total gives way. */
function isNear(cells: readonly Cell[], family: Family): boolean {
  const tight = FACTS.map((_, fact) => fact).filter((fact) => playOf(cells, family, fact) < ENOUGH_PLAY);
  if (family.parts.length <= MANY) return tight.length > 0;
  const total = cells[family.total];
  if (total && !total.isPast) for (const fact of tight) if (total.shown[fact] !== 0) withhold(total, fact);
  return false;
}

/** How far a sum is from telling everything of its parts, in the direction in which it is nearer to that. */
function playOf(cells: readonly Cell[], { total, parts }: Family, fact: number): number {
  const bounds = (index: number) => roughBounds(cells[index], fact);
  const [least, most] = parts
    .map(bounds)
    .reduce(([low, high], [partLow, partHigh]) => [low + partLow, high + partHigh], [0, 0]);
  const [lowest, highest] = bounds(total);
  const rest = restOf(cells, { total, parts }, fact) > 0 ? ENOUGH_PLAY : 0;
  return Math.min(highest - least, most + rest - lowest);
}

function roughBounds(cell: Cell | undefined, fact: number): [low: number, high: number] {
  const shown = cell?.shown[fact] ?? null;
  if (shown !== null) return boundsOf(shown);
  return [cell?.isShown ? 1 : 0, Math.max(FEWEST - 1, cell?.exact[fact] ?? 0)];
}

function withholdDecoys(cells: readonly Cell[], { total, parts }: Family, chance: () => number): void {
  const whole = cells[total];
  if (!whole || whole.isPast) return;
  FACTS.forEach((_, fact) => {
    const counted = parts.filter((part) => (cells[part]?.exact[fact] ?? 0) > 0);
    const isBesideHidden = counted.some((part) => cells[part]?.shown[fact] === null);
    const isDecoy = isBesideHidden && counted.length <= DECOY_PARTS && chance() < DECOY;
    if (isDecoy && whole.shown[fact] !== 0) withhold(whole, fact);
  });
}

function withholdKnownAsDecoy(cell: Cell, chance: () => number): void {
  if (cell.isPast || !cell.isShown) return;
  const isBesideHidden = cell.shown.slice(OUTCOMES_FROM).includes(null);
  if (isBesideHidden && cell.shown[KNOWN] !== 0 && chance() < DECOY) withhold(cell, KNOWN);
}

interface Component {
  members: Cell[];
  families: Family[];
}

/** Cells that tell of each other, one way or another; each cell by itself where nothing else does. */
function componentsOf(cells: readonly Cell[], families: readonly Family[]): Component[] {
  const root = cells.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  for (const { total, parts } of families) for (const part of parts) root[find(part)] = find(total);
  const components = new Map<number, { at: Map<number, number>; families: Family[] }>();
  cells.forEach((_, index) => {
    const known = components.get(find(index)) ?? { at: new Map<number, number>(), families: [] };
    components.set(find(index), known);
    known.at.set(index, known.at.size);
  });
  for (const family of families) components.get(find(family.total))?.families.push(family);
  return [...components.values()].map(({ at, families: within }) => ({
    members: [...at.keys()].flatMap((index) => cells[index] ?? []),
    families: within.map(({ total, parts }) => ({
      total: at.get(total) ?? 0,
      parts: parts.map((part) => at.get(part) ?? 0),
    })),
  }));
}

function protectTogether(cells: readonly Cell[], families: readonly Family[]): void {
  if (!cells.some(({ isShown }) => isShown)) return;
  for (;;) {
    const knowledge = knowledgeOf(cells, families);
    conclude(knowledge);
    const given = toldTooClosely(knowledge).flatMap((number) => bestToWithhold(knowledge, number) ?? []);
    if (given.length === 0) return;
    for (const number of given) {
      const { cell, fact } = placeOf(number);
      const owner = cells[cell];
      if (owner) withhold(owner, fact);
    }
  }
}

/** Counts from 1 to 7, shown nowhere, of which too few possibilities are left. */
function toldTooClosely({ exact, low, high, cells }: Knowledge): number[] {
  const told: number[] = [];
  for (let number = 0; number < numberOf(cells.length, 0); number += 1) {
    const count = exact[number] ?? 0;
    if (count < 1 || count >= FEWEST) continue;
    if ((high[number] ?? 0) - (low[number] ?? 0) + 1 < FEWEST_POSSIBLE) told.push(number);
  }
  return told;
}

/**
 * What to give up so that a count is not told: the total of the sum that tells it, or else the greatest figure in it, at last even
 * that there is none of something; further away where all of that is withheld already. Null where nothing is left to give up.
 */
function bestToWithhold(knowledge: Knowledge, told: number): number | null {
  const farthest = (knowledge.high[told] ?? 0) > (knowledge.low[told] ?? 0) ? NEARBY : Infinity;
  const seen = new Set([told]);
  const seenSums = new Set<number>();
  for (let [edge, steps] = [[told], 0]; edge.length > 0 && steps < farthest; steps += 1) {
    const near = edge.flatMap((number) => knowledge.concerned.get(number) ?? []).filter((sum) => !seenSums.has(sum));
    for (const sum of near) seenSums.add(sum);
    const sums = [...new Set(near)].flatMap((sum) => knowledge.sums[sum] ?? []);
    const total = sums.find((sum) => sum.total !== told && isGreat(knowledge, sum.total))?.total;
    const around = [...new Set(sums.flatMap((sum) => [sum.total, ...sum.parts]))];
    const best = total ?? greatest(knowledge, around);
    if (best !== undefined) return best;
    edge = around.filter((number) => !seen.has(number));
    for (const number of edge) seen.add(number);
  }
  return null;
}

function isGreat(knowledge: Knowledge, number: number): boolean {
  return (knowledge.exact[number] ?? 0) > 0 && mayWithhold(knowledge, number);
}

function greatest(knowledge: Knowledge, numbers: readonly number[]): number | undefined {
  const size = (number: number) => knowledge.exact[number] ?? 0;
  return numbers.filter((number) => mayWithhold(knowledge, number)).sort((one, other) => size(other) - size(one))[0];
}

function mayWithhold({ cells }: Knowledge, number: number): boolean {
  const { cell, fact } = placeOf(number);
  const owner = cells[cell];
  if (!owner?.isShown || owner.isPast || isComplement(fact)) return false;
  return !owner.withheld.has(fact) && !isWithheld(owner, fact);
}
