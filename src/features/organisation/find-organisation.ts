import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findExplanation } from '../suspension/find-explanation.ts';
import type { OrganisationRow } from './organisation.queries.ts';

/**
 * The organisation of this id, as this viewer may see it. Throws NotFound alike when it is missing and when it is hidden;
 * tells staff why, where it is suspended.
 */
export async function findOrganisation(ctx: Context, id: string): Promise<OrganisationRow> {
  const organisation = isUuid(id) ? await ctx.loaders.organisation.load(id) : null;
  if (!organisation) throw (await findExplanation(ctx, id)) ?? new NotFound('There is no such organisation.');
  return organisation;
}
