import type { Context } from '../../context.ts';
import { reachOf } from '../../policy/permit.ts';
import type { Period } from '../impact/period.rules.ts';
import { demandIn, type DemandRow } from '../provision/figure-rows.queries.ts';
import { cellsOfDemand, type Sliced } from './cost.rules.ts';

/**
 * What people asked for in the same area, need and quarter as some money, as it is published, and only where the viewer sees
 * it in provisionGaps.
 */
export async function demandBeside(
  { reads, viewer }: Context,
  slice: Sliced,
  { keys, period }: { keys: readonly string[]; period: Period },
): Promise<(key: string) => DemandRow | null> {
  const cells = cellsOfDemand(slice, keys);
  const { all, scopes } = reachOf(viewer, 'provisionGaps');
  if (!cells || period.kind !== 'QUARTER' || (!all && scopes.length === 0)) return () => null;
  const { areaKind, areas, needs, keyOf } = cells;
  const rows = await demandIn(reads, { reach: { all, scopes }, quarter: period.from, areaKind }, { areas, needs });
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (key) => byKey.get(key) ?? null;
}
