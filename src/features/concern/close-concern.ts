import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { because } from '../../policy/because.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { isOwnEditor } from '../review/review.policy.ts';
import { Concern } from './concern.entity.ts';

/** Takes a concern out of the queue, with a reason that is kept. It raises no standing, and lifts no suspension. */
export async function closeConcern(ctx: Context, { id, version }: VersionedId, reason: string): Promise<Concern> {
  const concern = await loadConcern(ctx, id);
  rejectIfChanged(concern, version, { concern });
  if (concern.closedAt) rejectIfAny([problem('id', 'CONFLICT', CLOSED_ALREADY)], { concern });
  rejectIfNoReason(reason);
  rejectIfAny(problemsWithIdentifying('reason', reason, londonDay(ctx.now())));
  because(ctx, reason);

  Object.assign(concern, { closedAt: ctx.now(), closedBy: ctx.viewer.id, closeReason: reason.trim() });
  await ctx.em.flush();
  return concern;
}

/** Whoever may not close it is told that there is none. Nobody closes what is said of a group of their own. */
async function loadConcern(ctx: Context, id: string): Promise<Concern> {
  const concern = isUuid(id) ? await ctx.em.findOne(Concern, { id }, { populate: ['service'], ...UNSEEN }) : null;
  if (!concern?.service.isInitialized()) throw missing();
  const { organisationId } = concern.service.getEntity();
  const belonging = await belongingOf(ctx, { organisationId, serviceId: concern.service.id });
  const isTheirs = grantOf(ctx.viewer, 'closeConcern', belonging) && !isOwnEditor(ctx.viewer, organisationId);
  if (!isTheirs) throw missing();
  permit(ctx, 'closeConcern', belonging);
  return concern;
}

function missing(): NotFound {
  return new NotFound('There is no such concern.');
}

const CLOSED_ALREADY = 'Somebody has closed this concern already.';
