import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findKept } from '../merge/find-kept.ts';
import { findExplanation } from '../suspension/find-explanation.ts';
import type { OrganisationRow } from './organisation.queries.ts';

/**
 * The organisation of this id, or what is kept in its place, as this viewer may see it. Throws NotFound alike when it is missing and when it is hidden;
 * tells staff why, where it is suspended.
 */
export async function findOrganisation(ctx: Context, id: string): Promise<OrganisationRow> {
  const organisation = isUuid(id) ? await findKept(ctx, id, (each) => ctx.loaders.organisation.load(each)) : null;
  if (!organisation) throw (await findExplanation(ctx, id)) ?? new NotFound('There is no such organisation.');
  return organisation;
}
