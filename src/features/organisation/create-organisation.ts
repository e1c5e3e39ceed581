import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfBarred } from '../do-not-list/find-barring.ts';
import { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.inputs.ts';
import { organisationColumns, organisationDraft, rejectIfJustTaken, rejectOrganisation } from './write-organisation.ts';

/** Adds an organisation, published at once unless the input says otherwise. */
export async function createOrganisation(
  ctx: Context,
  input: OrganisationInput,
  reason?: string,
): Promise<Organisation> {
  permit(ctx, 'createOrganisation');
  because(ctx, reason);
  const columns = organisationColumns(ctx, { isPublished: true, ...input });
  await rejectOrganisation(ctx, organisationDraft(columns), null);
  await rejectIfBarred(ctx, 'ORGANISATION', { ...columns, name: columns.name ?? {} });

  const organisation = ctx.em.create(Organisation, columns as RequiredEntityData<Organisation>);
  await ctx.em.flush().catch((error: unknown) => rejectIfJustTaken(ctx, organisation, error));
  return organisation;
}
