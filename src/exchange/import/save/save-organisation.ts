import type { Context } from '../../../context.ts';
import { createOrganisation } from '../../../features/organisation/create-organisation.ts';
import { Organisation } from '../../../features/organisation/organisation.entity.ts';
import { updateOrganisation } from '../../../features/organisation/update-organisation.ts';
import { organisationColumns } from '../../../features/organisation/write-organisation.ts';
import type { Draft } from '../mapped.ts';
import { keptInPlaceOf, permissionAfterMerge } from './merged.ts';
import { differences, inputWith, permission, pick, withoutProvenance, type Saved } from './saved.ts';

type Input = Draft['organisation'];

/** Adds the organisation, or changes what differs since the last import, by the commands of the API. */
export async function saveOrganisation(ctx: Context, input: Input): Promise<Saved<Organisation>> {
  const entity = await ctx.em.findOne(Organisation, input.provenance);
  if (!entity) return { entity: await createOrganisation(ctx, input), outcome: 'created', remarks: [] };
  const kept = await keptInPlaceOf(ctx, entity);
  if (kept !== null) return saveIntoKept(ctx, entity, await ctx.em.findOneOrFail(Organisation, kept), input);

  const differing = differences(entity, organisationColumns(ctx, input));
  const { fields, remarks } = await permission(ctx, { subject: 'organisation', entity }, differing);
  if (fields.length === 0) return { entity, outcome: 'unchanged', remarks };
  return { entity: await updateOrganisation(ctx, entity, inputWith(input, fields)), outcome: 'updated', remarks };
}

async function saveIntoKept(
  ctx: Context,
  merged: Organisation,
  kept: Organisation,
  input: Input,
): Promise<Saved<Organisation>> {
  const said = organisationColumns(ctx, input);
  const allowed = permissionAfterMerge({ merged, kept }, said);
  const { fields, columns, remarks } = allowed;
  if (fields.length === 0 || kept.archivedAt) return { entity: kept, outcome: 'unchanged', remarks };
  ctx.em.assign(merged, pick(said, columns), { mergeObjectProperties: false });
  const changes = withoutProvenance(inputWith(input, fields));
  return { entity: await updateOrganisation(ctx, kept, changes), outcome: 'updated', remarks };
}
