import { ref } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { permit, reachOf } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfMerged } from '../merge/find-kept.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { areasAbove, councilsInPart } from '../provision/areas-above.queries.ts';
import { Grant } from './grant.entity.ts';
import { loadGrant, type GrantSeen } from './load-grant.ts';

/** To which organisation, and whether that holds for what else the same recipient got. */
interface Matching {
  organisationId: string;
  withAlike: boolean;
}

/** Says which organisation got a grant. No import changes that again. */
export async function matchGrant(
  ctx: Context,
  seen: GrantSeen,
  { organisationId, withAlike }: Matching,
): Promise<Grant> {
  const grant = await loadGrant(ctx, seen);
  permit(ctx, 'matchGrant', { areas: await areasAbove(ctx.reads, grant.areas) });
  rejectIfChanged(grant, seen.version, { grant });
  const organisation = await living(ctx, organisationId);
  const alike = withAlike ? await waitingAlike(ctx, grant) : [];

  const matched = {
    organisation: ref(organisation),
    match: 'BY_PERSON',
    matchedBy: ctx.viewer.id,
    matchedAt: ctx.now(),
  };
  for (const each of [grant, ...alike]) Object.assign(each, matched);
  await ctx.em.flush();
  return grant;
}

const MOST_ALIKE = 500;

/** What waits of the same recipient, and is the viewer's to match. What somebody has taken back stays so. */
async function waitingAlike({ em, reads, viewer }: Context, grant: Grant): Promise<Grant[]> {
  const { id, recipientKey, recipientIdentifiers } = grant;
  const named = await em.find(
    Grant,
    { recipientKey, organisation: null, match: 'NONE', id: { $ne: id } },
    { limit: MOST_ALIKE },
  );
  const { all, scopes } = reachOf(viewer, 'matchGrant');
  const own = new Set([...scopes, ...(await councilsInPart(reads, scopes))]);
  return named.filter(
    (each) =>
      each.recipientIdentifiers.join() === recipientIdentifiers.join() &&
      (all || each.areas.some((area) => own.has(area))),
  );
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
