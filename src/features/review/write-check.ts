import type { Context } from '../../context.ts';
import type { CheckDraft } from './review-check.rules.ts';
import { ReviewCheck } from './review-check.entity.ts';
import type { Review } from './review.entity.ts';

/** Which check it is, and from which review it was carried over. */
export interface CheckNamed {
  code: string;
  carriedFrom: string | null;
}

/** Puts what was found into a review, in the place of what stood there. What had been re-opened has been looked at with that. */
export function writeCheck(ctx: Context, review: Review, draft: CheckDraft, named: CheckNamed): void {
  const found = {
    ...draft,
    ...named,
    seenBy: String(ctx.viewer.id),
    recordedAt: ctx.now(),
    ...{ reopenedAt: null, reopenedBy: null, reopenedFacets: [] },
  };
  const there = review.checks.getItems().find(({ code }) => code === named.code);
  if (there) Object.assign(there, found);
  else review.checks.add(ctx.em.create(ReviewCheck, { ...found, review }));
  review.updatedAt = ctx.now();
}
