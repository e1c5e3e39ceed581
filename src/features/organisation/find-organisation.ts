import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { OrganisationRow } from './organisation.queries.ts';

/** The organisation of this id, as this viewer may see it. Throws NotFound alike when it is missing and when it is hidden. */
export async function findOrganisation(ctx: Context, id: string): Promise<OrganisationRow> {
  const organisation = isUuid(id) ? await ctx.loaders.organisation.load(id) : null;
  if (!organisation) throw new NotFound('There is no such organisation.');
  return organisation;
}
