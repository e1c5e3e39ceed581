import type { EntityManager } from '@mikro-orm/postgresql';
import { STARTED, DIMENSIONS } from './impact.codes.ts';
import { exactChanges, keepChanges } from './change.queries.ts';
import { shownChanges } from './change.rules.ts';
import type { Cell } from './cube.rules.ts';
import { mediansIn } from './exact.queries.ts';
import { makeCube } from './make-cube.ts';
import { isFrozen, quarterBeside, quarterOf, quartersIn, yearOf, type Period } from './period.rules.ts';
import { foldAll } from './fold-deltas.ts';
import { firstDay, keepCells, keepHiddenParts, keepPeriod, publishedNames } from './published.queries.ts';
import { countAlone, foldDeltas, takeTime } from './rollup.queries.ts';
import { shownAverage } from './suppression.rules.ts';

const BATCH = 20_000;

export interface Publishing {
  /** The day in London. */
  today: string;
  at: Date;
  /** From 0 up to 1; by it some figures are withheld without need. */
  chance: () => number;
  told?: (period: Period) => void;
}

/** Publishes what has frozen and is not published yet, the oldest first, and says what it was. It happens once to each. */
export async function publishPeriods(unit: EntityManager, publishing: Publishing): Promise<string[]> {
  const done: string[] = [];
  await foldAll(unit);
  for (const period of await duePeriods(unit.fork(), publishing.today)) {
    const isDone = await unit.fork().transactional(async (em) => {
      await takeTime(em);
      return (await countAlone(em)) && publishPeriod(em, period, publishing);
    });
    if (!isDone) return done;
    publishing.told?.(period);
    done.push(period.name);
  }
  return done;
}

/** Quarters from the beginning of the first year that counts anything, each year after its last quarter. */
async function duePeriods(em: EntityManager, today: string): Promise<Period[]> {
  const counted = await firstDay(em);
  if (counted === null) return [];
  const [first] = quartersIn(yearOf(quarterOf(counted)));
  const published = await publishedNames(em);
  const due: Period[] = [];
  for (let quarter = first ?? quarterOf(counted); isFrozen(quarter, today); quarter = quarterBeside(quarter, 1)) {
    due.push(quarter);
    const year = yearOf(quarter);
    if (year.to === quarter.to) due.push(year);
  }
  return due.filter(({ name }) => !published.has(name));
}

async function publishPeriod(em: EntityManager, period: Period, { at, chance }: Publishing): Promise<boolean> {
  for (let folded = BATCH; folded === BATCH;) folded = await foldDeltas(em, BATCH);
  const cells = await makeCube(em, period, chance);
  const medians = await mediansOf(em, cells, period);
  await keepPeriod(em, period, at);
  await keepCells(em, period.name, cells, (cell) => medians.get(cell) ?? null);
  await keepHiddenParts(em, period.name);
  // Scores are not kept by quarter: those of a year would be as they are now, and what differs would tell a late edit.
  if (period.kind === 'QUARTER') await keepChanges(em, period.name, shownChanges(await exactChanges(em, period)));
  return true;
}

/** Only where it is shown how many had started, and so of eight and more. */
async function mediansOf(em: EntityManager, cells: readonly Cell[], period: Period): Promise<Map<Cell, number | null>> {
  const medians = new Map<Cell, number | null>();
  for (const dimension of DIMENSIONS) {
    const wanted = new Map(
      cells.flatMap((cell) => (cell.dimension === dimension && cell.shown[STARTED] ? [[cell.key, cell]] : [])),
    );
    if (wanted.size === 0) continue;
    for (const { key, median } of await mediansIn(em, dimension, [...wanted.keys()], period)) {
      const cell = wanted.get(key);
      if (cell) medians.set(cell, shownAverage(median, cell.exact[STARTED] ?? 0));
    }
  }
  return medians;
}
