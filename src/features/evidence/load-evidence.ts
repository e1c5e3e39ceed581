import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import type { Belonging } from '../../policy/permit.ts';
import { Evidence } from './evidence.entity.ts';

/** The evidence of this id, and where it belongs. Throws NotFound where there is none. */
export async function loadEvidence(ctx: Context, id: string): Promise<{ evidence: Evidence; belonging: Belonging }> {
  const evidence = isUuid(id) ? await ctx.em.findOne(Evidence, id) : null;
  if (!evidence) throw new NotFound('There is no such evidence.');
  const listing = { organisationId: evidence.organisation.id, serviceId: evidence.service.id };
  return { evidence, belonging: await belongingOf(ctx, listing) };
}
