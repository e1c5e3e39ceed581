import type { Context } from '../../context.ts';
import { measuresIn } from './change.queries.ts';
import { quartersOf } from './find-changes.ts';
import { impactCsv } from './impact-csv.rules.ts';
import type { PublishedAs, ShownCell } from './list-impact.ts';

/** The cells of a page as a file, with what organisations said beside them. */
export async function writeCsv(
  { reads, loaders }: Context,
  cells: readonly ShownCell[],
  { name, method }: PublishedAs,
): Promise<string> {
  const measures = await measuresIn(reads, quartersOf(name));
  const pulses = await Promise.all(cells.map((cell) => loaders.pulseOfCell.load(cell)));
  return impactCsv(
    cells.map((cell, index) => ({ ...cell, pulse: pulses[index] ?? null })),
    method,
    measures,
  );
}
