import type { Reads } from '../../database/reads.ts';
import { figuresOfOwn, figuresOfReport, sumOfShown, type PulseFigures } from './pulse-figures.rules.ts';
import { answersOf, reportsOfCells, type Cell } from './pulse-report.queries.ts';

/** By what a report tells organisations apart: where they are. All else would cut them up in another way. */
const OF_AREAS = ['DIRECTORY', 'LOCAL_AUTHORITY', 'ICB'];

/**
 * What organisations said, for cells of figures about connections: of areas as it was published; of an organisation only for those
 * who say it. Null for all other cells, and for what nobody was asked of.
 */
export async function findPulsesOfCells(
  reads: Reads,
  cells: readonly Cell[],
  ownOrganisations: readonly string[],
): Promise<(PulseFigures | null)[]> {
  const stored = cells.map(asStored);
  const areas = stored.filter(({ dimension }) => OF_AREAS.includes(dimension));
  const own = stored.filter(({ dimension, key }) => dimension === 'ORGANISATION' && ownOrganisations.includes(key));
  const found = new Map<string, PulseFigures>();
  if (areas.length > 0)
    for (const [name, reports] of Map.groupBy(await reportsOfCells(reads, areas), nameOf)) {
      const figures = reports.map(({ report }) => report);
      const [only] = figures;
      found.set(name, name.startsWith('ICB ') || !only ? sumOfShown(figures) : figuresOfReport(only));
    }
  if (own.length > 0) {
    const keys = own.map(({ key }) => key);
    const quarters = own.map(({ period }) => period);
    for (const { key, period, facts } of await answersOf(reads, keys, quarters))
      found.set(nameOf({ dimension: 'ORGANISATION', key, period }), figuresOfOwn(facts));
  }
  return stored.map((cell) => found.get(nameOf(cell)) ?? null);
}

/** The quarters of a year are the whole directory, one after the other. */
function asStored({ dimension, key, period }: Cell): Cell {
  return { dimension: dimension === 'QUARTER' ? 'DIRECTORY' : dimension, key, period };
}

function nameOf({ dimension, key, period }: Cell): string {
  return [dimension, key, period].join(' ');
}
