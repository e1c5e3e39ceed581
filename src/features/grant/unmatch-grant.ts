import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { areasAbove } from '../provision/areas-above.queries.ts';
import type { Grant } from './grant.entity.ts';
import { loadGrant, type GrantSeen } from './load-grant.ts';

/** Says that it was not this organisation that got a grant. No import brings it back there. */
export async function unmatchGrant(ctx: Context, seen: GrantSeen): Promise<Grant> {
  const grant = await loadGrant(ctx, seen);
  permit(ctx, 'unmatchGrant', { areas: await areasAbove(ctx.reads, grant.areas) });
  rejectIfChanged(grant, seen.version, { grant });
  if (!grant.organisation) throw new Rejected([problem('id', 'CONFLICT', 'This grant stands at no organisation.')]);

  Object.assign(grant, { organisation: null, match: 'TAKEN_BACK', matchedBy: ctx.viewer.id, matchedAt: ctx.now() });
  await ctx.em.flush();
  return grant;
}
