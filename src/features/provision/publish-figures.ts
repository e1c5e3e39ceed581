import type { EntityManager } from '@mikro-orm/postgresql';
import { isFrozen, quarterOf, type Period } from '../impact/period.rules.ts';
import { exactCells, type ExactCell } from './cell.rules.ts';
import { connectionsIn, mediansIn, recordedIn, unmetIn, type CellKey, type Counting } from './counting.queries.ts';
import { figuresOfQuarter, shownReasons } from './figures-of-quarter.rules.ts';
import { filterFigures } from './filter-figures.rules.ts';
import { filtersIn } from './filters.queries.ts';
import { keepFigures, keepFilters, keepPeriod, keepReasons, measureTables, takePublishing } from './keeping.queries.ts';
import { EVERYBODY } from './provision.codes.ts';
import { searchesIn } from './searches.queries.ts';
import { shownCells } from './shown-cells.rules.ts';
import { decilesOfAreas, partsOfCouncils, supplyIn, unpublishedQuarters, type SupplyRow } from './supply.queries.ts';

export interface Publishing {
  /** The day in London. */
  today: string;
  at: Date;
  /** From 0 up to 1; by it some figures are withheld without need. */
  chance: () => number;
}

/** Publishes the figures of the quarters that have frozen, the oldest first and each once, and says which they were. */
export async function publishFigures(unit: EntityManager, publishing: Publishing): Promise<string[]> {
  const frozen = (await unpublishedQuarters(unit.fork()))
    .map(quarterOf)
    .filter((quarter) => isFrozen(quarter, publishing.today));
  for (const quarter of frozen)
    await unit.fork().transactional(async (em) => {
      await takePublishing(em);
      const isStillDue = (await unpublishedQuarters(em)).includes(quarter.from);
      if (isStillDue) await publishQuarter(em, quarter, publishing);
    });
  return frozen.map(({ name }) => name);
}

/** What may be shown is decided once, of the smallest cells; all else follows from what is shown of these. */
async function publishQuarter(em: EntityManager, quarter: Period, { today, at, chance }: Publishing): Promise<void> {
  const supply = await supplyIn(em, quarter.from);
  const cells = shownCells(await countQuarter(em, { ...quarter, today }, supply), chance);
  const deciles = new Map((await decilesOfAreas(em)).map(({ area, decile }) => [area, decile]));
  await keepPeriod(em, quarter.from, at);
  await keepFigures(em, quarter.from, figuresOfQuarter(supply, cells, deciles));
  await keepReasons(em, quarter.from, shownReasons(cells));
  await keepFilters(em, quarter.from, filterFigures(await filtersIn(em, { ...quarter, today })));
  await measureTables(em);
}

async function countQuarter(em: EntityManager, quarter: Counting, supply: readonly SupplyRow[]): Promise<ExactCell[]> {
  const counts = {
    connections: await connectionsIn(em, quarter),
    medians: await mediansIn(em, quarter),
    recorded: await recordedIn(em, quarter),
    unmet: await unmetIn(em, quarter),
    searches: await searchesIn(em, quarter),
  };
  return exactCells(counts, await keysOf(em, supply));
}

/** Every need in every part of a council: that there is none of something is a figure, too. */
async function keysOf(em: EntityManager, supply: readonly SupplyRow[]): Promise<CellKey[]> {
  const needs = [...new Set(supply.map(({ need }) => need))].filter((need) => need !== '');
  const parts = await partsOfCouncils(em);
  return parts.flatMap((part) => needs.map((need) => ({ ...part, need, population: EVERYBODY })));
}
