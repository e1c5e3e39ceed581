import { ref } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfMerged } from '../merge/find-kept.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { Grant } from './grant.entity.ts';
import { loadGrant, type GrantSeen } from './load-grant.ts';

/** Says which organisation got a grant. No import changes that again. */
export async function matchGrant(ctx: Context, seen: GrantSeen, organisationId: string): Promise<Grant> {
  const grant = await loadGrant(ctx, seen);
  permit(ctx, 'matchGrant', { areas: grant.areas });
  rejectIfChanged(grant, seen.version, { grant });
  const organisation = await living(ctx, organisationId);

  Object.assign(grant, { organisation: ref(organisation), match: 'BY_PERSON' });
  Object.assign(grant, { matchedBy: ctx.viewer.id, matchedAt: ctx.now() });
  await ctx.em.flush();
  return grant;
}

async function living(ctx: Context, id: string): Promise<Organisation> {
  const organisation = isUuid(id) ? await ctx.em.findOne(Organisation, { id }) : null;
  if (!organisation || organisation.archivedAt) {
    await rejectIfMerged(ctx, id);
    throw new Rejected([
      problem('organisationId', 'UNKNOWN', 'There is no such organisation. Look it up by its name.'),
    ]);
  }
  return organisation;
}
