import type { Context } from '../../../../context.ts';
import { keptAmong } from '../../../../features/merge/redirect.queries.ts';
import { reviewedAmong } from '../../../../features/standing/reviewed.queries.ts';
import { columnsChangedHere } from '../../../import/save/changed-here.queries.ts';
import { columnsOfOurs } from '../../../import/save/saved.ts';
import { partsOfTold, type Told } from './told.ts';
import { fieldsOf } from './told-part.ts';

/**
 * Those of some records that would change something in which a person has a say: a field that somebody has changed here, what
 * others were merged into, and what an assurer has looked at. Three statements.
 */
export async function disputedOf(ctx: Context, all: readonly (Told | null)[]): Promise<ReadonlySet<Told | null>> {
  const changed = all.flatMap((told) =>
    told ? partsOfTold(told).flatMap((part) => (part.change ? [{ told, ...part, change: part.change }] : [])) : [],
  );
  if (changed.length === 0) return new Set();
  const ids = [...new Set(changed.map(({ id }) => id))];
  const touched = await columnsChangedHere(ctx.reads, changed, ctx.viewer.id ?? '');
  const kept = await keptAmong(ctx.reads, ids);
  const reviewed = await reviewedAmong(ctx.reads, ids);
  const isDisputed = ({ id, subject, before, change }: (typeof changed)[number]) => {
    const ours = columnsOfOurs(change.entity, before?.said ?? null, touched.get(id) ?? []);
    return kept.has(id) || reviewed.has(id) || fieldsOf(subject, ours).some((field) => change.fields.includes(field));
  };
  return new Set(changed.filter(isDisputed).map(({ told }) => told));
}
