import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findExplanation } from '../suspension/find-explanation.ts';
import type { ServiceRow } from './service.queries.ts';

/**
 * The service of this id, as this viewer may see it. Throws NotFound alike when it is missing and when it is hidden;
 * tells staff why, where it is suspended.
 */
export async function findService(ctx: Context, id: string): Promise<ServiceRow> {
  const service = isUuid(id) ? await ctx.loaders.service.load(id) : null;
  if (!service) throw (await findExplanation(ctx, id)) ?? new NotFound('There is no such service.');
  return service;
}
