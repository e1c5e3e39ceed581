import type { Context } from '../../../context.ts';
import { permissionAfterMerge, type MergedPair } from './merged.ts';
import { changesBetween, inputWith, pick, withoutProvenance, type FieldOf, type Saved } from './saved.ts';

export interface IntoKept<Entity, Input> {
  input: Input;
  /** The same by column. */
  said: object;
  /** The command of the API that changes such a listing. */
  update: (ctx: Context, kept: Entity, input: Input) => Promise<Entity>;
  fieldOf?: FieldOf;
}

/** Says at the kept listing what the source says anew of the one that was merged into it, which goes on saying it too. */
export async function saveIntoKept<Entity extends { archivedAt?: Date | null }, Input extends { provenance?: unknown }>(
  ctx: Context,
  pair: MergedPair<Entity>,
  { input, said, update, fieldOf }: IntoKept<Entity, Input>,
): Promise<Saved<Entity>> {
  const { merged, kept } = pair;
  const { fields, columns, remarks } = permissionAfterMerge(pair, said, fieldOf);
  const result = { remarks, said, kept: [] };
  if (fields.length === 0 || kept.archivedAt) return { entity: kept, outcome: 'unchanged', changes: [], ...result };
  const changes = changesBetween(kept, said, columns);
  ctx.em.assign(merged, pick(said, columns), { mergeObjectProperties: false });
  const updated = await update(ctx, kept, withoutProvenance(inputWith(input, fields)));
  return { entity: updated, outcome: 'updated', changes, ...result };
}
