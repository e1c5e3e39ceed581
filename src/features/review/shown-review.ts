import type { Review } from './review.entity.ts';
import type { CheckRow, ReviewRow } from './review.queries.ts';
import type { ReviewCheck } from './review-check.entity.ts';

/** A review as it is shown, from the entity itself: what reviewsOfServices does in SQL. Decisions are read when they are asked for. */
export function shownReview(review: Review): ReviewRow {
  const framework = review.framework.getEntity();
  return {
    ...({
      id: review.id,
      version: review.version,
      basis: review.basis,
      state: review.state,
      tier: review.tier,
    } as const),
    ...{ serviceId: review.service.id, startedAt: review.startedAt, concludedAt: review.concludedAt ?? null },
    ...{ frameworkId: framework.id, frameworkName: framework.name, frameworkNumber: framework.number },
    asked: framework.checks,
    ...{ decision: review.decision ?? null, reason: review.reason ?? null },
    ...{ register: review.register ?? null, registerReference: review.registerReference ?? null },
    ...{ isRegistered: review.isRegistered ?? null, registerSeenOn: review.registerSeenOn ?? null },
    ...{ registerExpiresOn: review.registerExpiresOn ?? null, reopenedAt: review.reopenedAt ?? null },
    reopenedFacets: review.reopenedFacets,
    checks: review.checks.getItems().map(shownCheck),
    planItems: review.planItems
      .getItems()
      .map(({ id, action, dueOn, doneAt }) => ({ id, action, dueOn, doneAt: doneAt ?? null })),
    decisions: [],
  };
}

function shownCheck(check: ReviewCheck): CheckRow {
  const { code, outcome, seenBy, seenOn, reopenedFacets } = check;
  return {
    ...{ code, outcome, seenBy, seenOn, reopenedFacets },
    ...{ evidenceKind: check.evidenceKind ?? null, expiresOn: check.expiresOn ?? null, note: check.note ?? null },
    ...{ dbsEligible: check.dbsEligible ?? null, dbsSeen: check.dbsSeen ?? null },
    ...{ carriedFrom: check.carriedFrom ?? null, reopenedAt: check.reopenedAt ?? null },
  };
}
