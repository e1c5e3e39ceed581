import type { Reads } from '../../database/reads.ts';
import { changesOf } from './change.queries.ts';
import type { Dimension } from './impact.codes.ts';
import { periodNamed, quartersIn } from './period.rules.ts';
import { pooledChanges, toldChange, type ToldChange } from './told-change.rules.ts';

interface Place {
  key: string;
  period: string;
}

/** How scores changed in cells of one dimension: in a quarter as it was published, in a year as its quarters say together. */
export async function findChanges(
  reads: Reads,
  dimension: Dimension,
  cells: readonly Place[],
): Promise<(cell: Place) => ToldChange[]> {
  const quarters = new Map(cells.map(({ period }) => [period, quartersOf(period)]));
  const wanted = { dimension, keys: cells.map(({ key }) => key), periods: [...new Set([...quarters.values()].flat())] };
  const ofKey = Map.groupBy(await changesOf(reads, wanted), ({ key }) => key);
  return ({ key, period }) => {
    const own = quarters.get(period) ?? [];
    const changes = (ofKey.get(key) ?? []).filter((change) => own.includes(change.period));
    return own.length > 1 ? pooledChanges(changes) : changes.map(toldChange);
  };
}

/** The quarters of which the changes of a period are made; a quarter is its own. */
export function quartersOf(period: string): string[] {
  const known = periodNamed(period);
  return known ? quartersIn(known).map(({ name }) => name) : [];
}
