import type { Context } from '../../../context.ts';
import { createOrganisation } from '../../../features/organisation/create-organisation.ts';
import { Organisation } from '../../../features/organisation/organisation.entity.ts';
import { updateOrganisation } from '../../../features/organisation/update-organisation.ts';
import { organisationColumns } from '../../../features/organisation/write-organisation.ts';
import type { Draft } from '../mapped.ts';
import { differences, inputWith, permission, type Saved } from './saved.ts';

/** Adds the organisation, or changes what differs since the last import, by the commands of the API. */
export async function saveOrganisation(ctx: Context, input: Draft['organisation']): Promise<Saved<Organisation>> {
  const entity = await ctx.em.findOne(Organisation, input.provenance);
  if (!entity) return { entity: await createOrganisation(ctx, input), outcome: 'created', remarks: [] };

  const differing = differences(entity, organisationColumns(ctx, input));
  const { fields, remarks } = await permission(ctx, { subject: 'organisation', entity }, differing);
  if (fields.length === 0) return { entity, outcome: 'unchanged', remarks };
  return { entity: await updateOrganisation(ctx, entity, inputWith(input, fields)), outcome: 'updated', remarks };
}
