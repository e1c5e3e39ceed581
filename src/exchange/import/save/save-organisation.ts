import type { Context } from '../../../context.ts';
import { createOrganisation } from '../../../features/organisation/create-organisation.ts';
import { Organisation } from '../../../features/organisation/organisation.entity.ts';
import { updateOrganisation } from '../../../features/organisation/update-organisation.ts';
import { organisationColumns } from '../../../features/organisation/write-organisation.ts';
import type { Draft } from '../mapped.ts';
import { keptInPlaceOf } from './merged.ts';
import { saveIntoKept } from './save-into-kept.ts';
import { added, changesBetween, differences, inputWith, permission, type Saved } from './saved.ts';

type Input = Draft['organisation'];

/**
 * Adds the organisation, or changes what differs since the last import, by the commands of the API. `before` is what the source
 * said the last time, where that is known.
 */
export async function saveOrganisation(
  ctx: Context,
  input: Input,
  before: object | null = null,
): Promise<Saved<Organisation>> {
  const said = organisationColumns(ctx, input);
  const entity = await ctx.em.findOne(Organisation, input.provenance);
  if (!entity) return added(await createOrganisation(ctx, input), said);
  const merged = await keptInPlaceOf(ctx, entity);
  if (merged !== null) {
    const pair = { merged: entity, kept: await ctx.em.findOneOrFail(Organisation, merged) };
    return saveIntoKept(ctx, pair, { input, said, update: updateOrganisation });
  }

  const differing = differences(entity, said);
  const { fields, ...rest } = await permission(ctx, { subject: 'organisation', entity, before }, differing);
  if (fields.length === 0) return { entity, outcome: 'unchanged', said, changes: [], ...rest };
  const changes = changesBetween(entity, said, fields);
  const updated = await updateOrganisation(ctx, entity, inputWith(input, fields));
  return { entity: updated, outcome: 'updated', said, changes, ...rest };
}
