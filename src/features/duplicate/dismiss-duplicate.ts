import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { Service } from '../service/service.entity.ts';
import { DuplicateCandidate } from './duplicate-candidate.entity.ts';

/** Notes that two listings are not one. They come up again only when something else about them matches. */
export async function dismissDuplicate(ctx: Context, id: string, reason: string): Promise<DuplicateCandidate> {
  const candidate = isUuid(id) ? await ctx.em.findOne(DuplicateCandidate, id) : null;
  permit(ctx, 'dismissDuplicate', { areas: candidate ? await areasOfBoth(ctx, candidate) : [] });
  if (!candidate) throw new NotFound('There is no such candidate.');
  rejectIfNoReason(reason);
  because(ctx, reason);

  ctx.em.assign(candidate, {
    dismissedAt: ctx.now(),
    dismissedBy: String(ctx.viewer.id),
    dismissedReason: reason.trim(),
    dismissedFingerprint: candidate.fingerprint,
  });
  await ctx.em.flush();
  return candidate;
}

async function areasOfBoth(ctx: Context, { kind, oneId, otherId }: DuplicateCandidate): Promise<string[]> {
  const belongings = [oneId, otherId].map(async (id) => {
    if (kind === 'ORGANISATION') return belongingOf(ctx, { organisationId: id, serviceId: null });
    const service = await ctx.em.findOneOrFail(Service, id, UNSEEN);
    return belongingOf(ctx, { organisationId: service.organisation.id, serviceId: id });
  });
  return (await Promise.all(belongings)).flatMap(({ areas = [] }) => areas);
}
