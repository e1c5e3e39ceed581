import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { areasAbove } from '../provision/areas-above.queries.ts';
import type { Grant } from './grant.entity.ts';
import { problemsWithGrantNeeds } from './grant.rules.ts';
import { loadGrant, type GrantSeen } from './load-grant.ts';

/** Says which needs a grant is for; none lets them follow again from what the organisation offers. */
export async function setGrantNeeds(ctx: Context, seen: GrantSeen, needs: readonly string[]): Promise<Grant> {
  const grant = await loadGrant(ctx, seen);
  permit(ctx, 'setGrantNeeds', { areas: await areasAbove(ctx.reads, grant.areas) });
  rejectIfChanged(grant, seen.version, { grant });
  const said = [...new Set(needs)].sort();
  rejectIfAny(problemsWithGrantNeeds(said, new Set(ctx.vocabulary.terms('NEED').map(({ code }) => code))));

  grant.needs = said;
  await ctx.em.flush();
  return grant;
}
