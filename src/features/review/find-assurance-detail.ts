import type { Context } from '../../context.ts';
import { grantOf, mayAttempt } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { Tier } from '../framework/framework.codes.ts';
import { belongingOf } from '../listing/belonging.ts';
import type { AssuranceRow } from '../standing/assurance.queries.ts';
import { reasonsFor, stageOf } from './assurance.rules.ts';
import type { ReviewStage } from './review.codes.ts';
import type { DecisionRow, ReviewRow } from './review.queries.ts';

/** What assurers and editors see of the quality assurance of a service. */
export interface AssuranceDetail {
  stage: ReviewStage;
  tier: Tier;
  derivedTier: Tier;
  tierReasons: string[];
  chosenReason: string | null;
  reasons: string[];
  nextExpiryOn: string | null;
  inForce: ReviewRow | null;
  open: ReviewRow | null;
  decisions: DecisionRow[];
}

const FIELD = 'Assurance.detail';

/** All that there is to it; null for whoever may not see it. Editors do not see what assurers note, nor who they are. */
export async function findAssuranceDetail(ctx: Context, row: AssuranceRow): Promise<AssuranceDetail | null> {
  if (!mayAttempt(ctx.viewer, FIELD)) return null;
  const grant = grantOf(
    ctx.viewer,
    FIELD,
    await belongingOf(ctx, { organisationId: row.organisationId, serviceId: row.id }),
  );
  if (!grant) return null;
  const loaded = await ctx.loaders.reviewsOfService.load(row.id);
  const reviews = grant.role === 'LISTING_EDITOR' ? loaded.map(forEditors) : loaded;
  const inForce = reviews.find(({ state }) => state === 'IN_FORCE') ?? null;
  return {
    stage: stageOf(reviews),
    ...{ tier: row.tier ?? 'C', derivedTier: row.derivedTier ?? 'C', tierReasons: row.tierReasons ?? [] },
    chosenReason: row.chosenReason,
    reasons: reasonsFor(row, inForce, londonDay(ctx.now())),
    nextExpiryOn: row.assuredUntil,
    inForce,
    open: reviews.find(({ state }) => state === 'OPEN') ?? null,
    decisions: reviews
      .flatMap(({ decisions }) => decisions)
      .sort((one, other) => other.decidedAt.getTime() - one.decidedAt.getTime()),
  };
}

function forEditors(review: ReviewRow): ReviewRow {
  return {
    ...review,
    checks: review.checks.map((check) => ({ ...check, seenBy: null, note: null })),
    decisions: review.decisions.map((decision) => ({ ...decision, decidedBy: null })),
  };
}
