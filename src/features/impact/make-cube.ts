import type { EntityManager } from '@mikro-orm/postgresql';
import { protect } from './audit.rules.ts';
import { suppress, type Cell, type Family } from './cube.rules.ts';
import { exactCells, mostOfOnePerson, pastCells, peopleIn, type ExactCell, type PastCell } from './exact.queries.ts';
import { familiesOf, yearsOf } from './families.rules.ts';
import { DIMENSIONS } from './impact.codes.ts';
import type { Period } from './period.rules.ts';
import { FEWEST } from './suppression.rules.ts';

/** So many cells of a year are looked over with all of their quarters. */
const SMALL = 20_000;

/** What may be shown of a period: exact counts in, a cube that gives nobody away out. */
export async function makeCube(em: EntityManager, period: Period, chance: () => number): Promise<Cell[]> {
  const exact = await exactCells(em, period);
  const people = await peopleOf(em, period, exact);
  const cells = exact.map((cell) => suppress(cell, people.get(nameOf(cell))));
  const families = familiesOf(exact, cells);
  const past = period.kind === 'YEAR' ? await pastCells(em, period, exact.length < SMALL) : [];
  const earlier = past.map(asCell);
  const all = [...cells, ...earlier];
  const across = yearsOf(all, cells.length);
  protect(all, [...families, ...across, ...earlierFamilies(past, exact, earlier, cells.length)], chance);
  return withoutHiddenParts(cells, families);
}

const nameOf = ({ dimension, key }: Pick<ExactCell, 'dimension' | 'key'>): string => `${dimension} ${key}`;

/** Counted only where there may be fewer than eight: with at most so many connections each, others have more. */
async function peopleOf(
  em: EntityManager,
  period: Period,
  cells: readonly ExactCell[],
): Promise<Map<string, number[]>> {
  const surely = (await mostOfOnePerson(em, period)) * (FEWEST - 1);
  const people = new Map<string, number[]>();
  for (const dimension of DIMENSIONS) {
    const keys = cells
      .filter((cell) => cell.dimension === dimension && isBetween(Math.max(...cell.exact), FEWEST, surely))
      .map(({ key }) => key);
    if (keys.length === 0) continue;
    for (const found of await peopleIn(em, dimension, keys, period))
      people.set(nameOf({ dimension, key: found.key }), found.people);
  }
  return people;
}

function isBetween(count: number, least: number, most: number): boolean {
  return count >= least && count <= most;
}

function asCell({ dimension, key, exact, shown, withheld }: PastCell): Cell {
  return {
    ...{ dimension, key, exact, isPast: true, isShown: shown !== null, withheld: new Set(withheld) },
    shown: shown ?? exact.map(() => null),
  };
}

/** How the cells of each quarter of a year add up among themselves. */
function earlierFamilies(
  past: readonly PastCell[],
  exact: readonly ExactCell[],
  earlier: readonly Cell[],
  from: number,
): Family[] {
  const parents = new Map(exact.map((cell) => [nameOf(cell), cell.parent]));
  return [...new Set(past.map(({ quarter }) => quarter))].flatMap((quarter) => {
    const places = past.flatMap((cell, index) => (cell.quarter === quarter ? [index] : []));
    const cells = places.flatMap((index) => earlier[index] ?? []);
    const located = cells.map(({ dimension, key, exact: counts }) => {
      return { dimension, key, exact: [...counts], parent: parents.get(nameOf({ dimension, key })) ?? null };
    });
    const place = (index: number) => from + (places[index] ?? 0);
    return familiesOf(located, cells).map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) }));
  });
}

/** Parts of something of which nothing is shown are left out, so that not even what is none of them is told. */
function withoutHiddenParts(cells: readonly Cell[], families: readonly Family[]): Cell[] {
  const told = new Set(families.flatMap(({ parts }) => parts));
  const isDirectoryShown = cells.some(({ dimension, isShown }) => dimension === 'DIRECTORY' && isShown);
  return cells.filter(
    ({ dimension }, index) =>
      dimension === 'DIRECTORY' || told.has(index) || (dimension === 'POPULATION' && isDirectoryShown),
  );
}
