import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findKept } from '../merge/find-kept.ts';
import { findExplanation } from '../suspension/find-explanation.ts';
import type { ServiceRow } from './service.queries.ts';

/**
 * The service of this id, or what is kept in its place, as this viewer may see it. Throws NotFound alike when it is missing and when it is hidden;
 * tells staff why, where it is suspended.
 */
export async function findService(ctx: Context, id: string): Promise<ServiceRow> {
  const service = isUuid(id) ? await findKept(ctx, id, (each) => ctx.loaders.service.load(each)) : null;
  if (!service) throw (await findExplanation(ctx, id)) ?? new NotFound('There is no such service.');
  return service;
}
