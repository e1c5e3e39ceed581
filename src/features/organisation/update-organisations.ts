import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { holdListings } from '../listing/hold-listings.queries.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.inputs.ts';
import { problemsWithOrganisation } from './organisation.rules.ts';
import { organisationColumns, organisationDraft, type OrganisationColumns } from './write-organisation.ts';

/** What an input would change at an organisation, by all rules that ask nobody. Throws Rejected. */
export function changedOrganisation(
  ctx: Context,
  organisation: Organisation,
  input: OrganisationInput,
): OrganisationColumns {
  const columns = organisationColumns(ctx, input);
  rejectIfAny(problemsWithOrganisation(organisationDraft({ ...organisation, ...columns })));
  return columns;
}

/**
 * Changes many at once, as `updateOrganisation` changes one. For whoever has made sure that their identifiers are free and that nobody
 * has assessed what they offer. Where somebody was quicker, it throws and none is changed.
 */
export async function updateOrganisations(
  ctx: Context,
  all: readonly { organisation: Organisation; columns: OrganisationColumns }[],
): Promise<void> {
  for (const { organisation } of all) permit(ctx, 'updateOrganisation', { organisation: organisation.id });
  because(ctx, null);
  await holdListings(
    ctx.em,
    'organisation',
    all.map(({ organisation }) => organisation),
  );
  for (const { organisation, columns } of all) ctx.em.assign(organisation, columns, { mergeObjectProperties: false });
  await ctx.em.flush();
}
