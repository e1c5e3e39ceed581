import { DateTime } from 'luxon';
import type { Context } from '../../context.ts';
import { FrameworkVersion } from '../../features/framework/framework-version.entity.ts';
import type { Tier } from '../../features/framework/framework.codes.ts';
import { isAskedAt } from '../../features/framework/framework.rules.ts';
import { PlanItem } from '../../features/review/plan-item.entity.ts';
import { ReviewCheck } from '../../features/review/review-check.entity.ts';
import { ReviewDecision } from '../../features/review/review-decision.entity.ts';
import { Review } from '../../features/review/review.entity.ts';
import { Service } from '../../features/service/service.entity.ts';
import { assess } from '../../features/standing/assess.ts';
import { Assurance } from '../../features/standing/assurance.entity.ts';
import type { CheckOutcome, Decision, Standing } from '../../features/standing/standing.codes.ts';
import { Suspension } from '../../features/suspension/suspension.entity.ts';

const WHO = 'system:seed';
const REASON = 'Invented for the demonstration.';

/** Gives services of the demonstration the reviews that their standings follow from, as if assurers had made them a while ago. */
export async function assessDemo(
  ctx: Context,
  source: string,
  standings: ReadonlyMap<string, Standing>,
): Promise<void> {
  const framework = await ctx.em.findOneOrFail(FrameworkVersion, { area: null, status: 'PUBLISHED' });
  const services = await ctx.em.find(Service, { source });
  const tiers = new Map<string, Tier>();
  for (const { service, tier } of await ctx.em.findAll(Assurance)) tiers.set(service.id, tier);

  const standingOf = ({ sourceId }: Service) => standings.get(String(sourceId)) ?? 'NOT_ASSESSED';
  const assessed = services.filter((service) => standingOf(service) !== 'NOT_ASSESSED');
  for (const service of assessed) {
    const demo = { service, standing: standingOf(service), tier: tiers.get(service.id) ?? 'C' };
    addReview(ctx, demo, framework);
  }
  await assess(ctx, assessed);
}

/** A service of the demonstration, and the standing that it shall have. */
interface DemoStanding {
  service: Service;
  standing: Standing;
  tier: Tier;
}

function addReview(ctx: Context, { service, standing, tier }: DemoStanding, framework: FrameworkVersion): void {
  const { em } = ctx;
  const monthsAgo = standing === 'EXPIRED' ? 13 : 2 + (service.id.charCodeAt(service.id.length - 1) % 9);
  const at = DateTime.fromJSDate(ctx.now()).minus({ months: monthsAgo });
  const decision: Decision = standing === 'WORKING_TOWARDS' || standing === 'NOT_MET' ? standing : 'MET';
  const [startedAt, reason] = [at.toJSDate(), REASON];
  const review = em.create(Review, {
    ...{ service, framework, tier, basis: 'CHECKLIST', state: 'IN_FORCE', decision, reason },
    ...{ startedAt, startedBy: WHO, concludedAt: startedAt, concludedBy: WHO, updatedAt: startedAt },
  });
  em.create(ReviewDecision, { review, decision, reason, decidedAt: startedAt, decidedBy: WHO });
  addChecks(ctx, review, at, decision);
  const dueOn = String(DateTime.fromJSDate(ctx.now()).plus({ months: 2 }).toISODate());
  if (decision === 'WORKING_TOWARDS')
    em.create(PlanItem, { review, action: 'Write down what safeguarding means here.', dueOn });
  if (standing === 'SUSPENDED')
    em.create(Suspension, {
      service,
      organisation: service.organisation,
      reason,
      suspendedAt: ctx.now(),
      suspendedBy: WHO,
    });
}

/** All was met, but for safeguarding where the decision says otherwise. What has run out is what holds for a year. */
function addChecks({ em }: Context, review: Review, at: DateTime, decision: Decision): void {
  for (const check of review.framework.getEntity().checks) {
    if (!isAskedAt(check, review.tier)) continue;
    const outcome: CheckOutcome = check.code === 'safeguarding' ? decision : 'MET';
    const dbs = check.asksDbs ? ({ dbsEligible: 'ENHANCED', dbsSeen: 'ENHANCED' } as const) : {};
    em.create(ReviewCheck, {
      ...{ review, code: check.code, outcome, evidenceKind: check.evidence[0] ?? null, ...dbs },
      ...{ seenBy: WHO, seenOn: String(at.toISODate()), recordedAt: at.toJSDate() },
      expiresOn: outcome === 'MET' && check.months ? at.plus({ months: check.months }).toISODate() : null,
    });
  }
}
