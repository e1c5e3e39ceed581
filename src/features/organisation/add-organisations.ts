import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.inputs.ts';
import { problemsWithOrganisation } from './organisation.rules.ts';
import { organisationColumns, organisationDraft, type OrganisationColumns } from './write-organisation.ts';

/** What an organisation that is new would be, by all rules that ask nobody. Throws Rejected. */
export function newOrganisation(ctx: Context, input: OrganisationInput): OrganisationColumns {
  const columns = organisationColumns(ctx, { isPublished: true, ...input });
  rejectIfAny(problemsWithOrganisation(organisationDraft(columns)));
  return columns;
}

/**
 * Adds many at once, as `createOrganisation` adds one. For whoever has made sure that their identifiers are free and that nothing
 * bars them; where another was quicker the database refuses, and none is added.
 */
export async function addOrganisations(
  ctx: Context,
  all: readonly (OrganisationColumns & { id: string })[],
): Promise<Organisation[]> {
  permit(ctx, 'createOrganisation');
  because(ctx, null);
  const organisations = all.map((columns) => ctx.em.create(Organisation, columns as RequiredEntityData<Organisation>));
  await ctx.em.flush();
  return organisations;
}
