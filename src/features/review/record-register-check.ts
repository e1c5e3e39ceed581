import type { Context } from '../../context.ts';
import { transactionally } from '../../database/transactionally.ts';
import { because } from '../../policy/because.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { findFramework } from '../framework/find-framework.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { assess } from '../standing/assess.ts';
import { loadAssured } from '../standing/load-assured.ts';
import { settle } from '../standing/settle.ts';
import { tellIfUnmet } from '../suspension/affected.change.ts';
import { monthsAfter } from './check-draft.rules.ts';
import { retire } from './conclude-review.ts';
import { recordDecision } from './lower-decision.ts';
import { loadForAssurer } from './permit-assurer.ts';
import { problemsWithRegister } from './register.rules.ts';
import { Review } from './review.entity.ts';
import type { RegisterCheckInput } from './review.inputs.ts';

const HOLDS_MONTHS = 12;

/**
 * Records a dated look at a register, which stands in for the checklist: for what a regulator looks after, and for statutory
 * bodies. What was on the register and no longer is, is not met at once.
 */
export async function recordRegisterCheck(ctx: Context, serviceId: string, input: RegisterCheckInput): Promise<Review> {
  const service = await loadForAssurer(ctx, 'recordRegisterCheck', serviceId);
  const today = londonDay(ctx.now());
  const seenOn = input.seenOn ?? today;
  const expiresOn = input.expiresOn ?? monthsAfter(seenOn, HOLDS_MONTHS);
  const organisation = await service.organisation.loadOrFail();
  const [assured] = await loadAssured(ctx.em, [service]);
  if (!assured) throw new Error('A service has been loaded without its assurance.');
  rejectIfNoReason(input.reason);
  const isOfStatutoryBody = organisation.kind === 'STATUTORY_BODY';
  const facts = { ...input, seenOn, expiresOn, isOfStatutoryBody, isInForce: assured.inForce?.basis === 'REGISTER' };
  rejectIfAny(problemsWithRegister(facts, today));
  because(ctx, input.reason);
  const framework = await findFramework(ctx, service);

  return transactionally(ctx, async (inside) => {
    const before = service.standing;
    const { tier } = settle(inside, assured);
    await retire(inside, assured.inForce);
    const [now, who] = [ctx.now(), String(ctx.viewer.id)];
    const decision = input.isRegistered ? 'MET' : 'NOT_MET';
    const review = inside.em.create(Review, {
      ...{ service, framework, tier, basis: 'REGISTER', state: 'IN_FORCE', decision },
      ...{ startedAt: now, startedBy: who, concludedAt: now, concludedBy: who, updatedAt: now },
      ...{ register: input.register, registerReference: input.reference?.trim() || null },
      ...{ isRegistered: input.isRegistered, registerSeenOn: seenOn, registerExpiresOn: expiresOn },
    });
    recordDecision(inside, review, { decision, reason: input.reason.trim(), isAutomatic: false });
    await assess(inside, [service]);
    await tellIfUnmet(inside, service, { before, reason: input.reason.trim() });
    return review;
  });
}
