import type { Context } from '../../context.ts';
import { reachOf } from '../../policy/permit.ts';
import { figuresOf } from '../impact/figures.rules.ts';
import { cellsIn, publishedPeriods } from '../impact/impact-cells.queries.ts';
import { seesWhole } from '../impact/impact.policy.ts';
import { besideOf, type Connections, type Sliced } from './cost.rules.ts';

/**
 * The published connections of the same wholes as some money: as everybody sees them, and only where the viewer may see them.
 * Nothing exact is ever read here.
 */
export async function connectionsBeside(
  { reads, viewer }: Context,
  slice: Sliced,
  { keys, period }: { keys: readonly string[]; period: string },
): Promise<(key: string) => Connections> {
  const beside = new Map(keys.map((key) => [key, besideOf(slice, key)]));
  const [dimension] = [...beside.values()].flatMap((each) => each?.dimension ?? []);
  if (!dimension) return () => 'PART_ONLY';
  const isPublished = (await publishedPeriods(reads)).some(({ name }) => name === period);
  if (!isPublished) return (key) => (beside.get(key) ? 'NOT_PUBLISHED' : 'PART_ONLY');

  const wanted = { dimension, reach: reachOf(viewer, 'impact'), seesWhole: seesWhole(viewer) };
  const ofThem = [...beside.values()].flatMap((each) => each?.key ?? []);
  const rows = await cellsIn(reads, wanted, { periods: [period], keys: ofThem });
  const shown = new Map(rows.map((row) => [row.key, figuresOf(row).connections]));
  return (key) => {
    const found = beside.get(key);
    if (!found) return 'PART_ONLY';
    const connections = shown.get(found.key);
    return connections === undefined ? 'NOT_YOURS' : connections;
  };
}
