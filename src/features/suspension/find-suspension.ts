import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { SuspensionRow } from './suspension.queries.ts';

/** Why an organisation or a service is suspended. Throws NotFound alike where it is not, and where it is not for this viewer. */
export async function findSuspension({ loaders }: Context, listingId: string): Promise<SuspensionRow> {
  const suspension = isUuid(listingId) ? await loaders.suspension.load(listingId.toLowerCase()) : null;
  if (!suspension) throw new NotFound('There is no suspension of such a listing.');
  return suspension;
}
