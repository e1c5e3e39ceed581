import { isDeepStrictEqual } from 'node:util';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import type { Tier } from '../framework/framework.codes.ts';
import { isAskedAt } from '../framework/framework.rules.ts';
import { isHigher } from '../framework/tier.rules.ts';
import type { Review } from './review.entity.ts';
import type { ReviewCheck } from './review-check.entity.ts';

/** What is asked: the checks of a framework, at a tier. */
export interface Asked {
  framework: { checks: FrameworkCheck[] };
  tier: Tier;
}

type Found = Pick<
  ReviewCheck,
  'code' | 'outcome' | 'evidenceKind' | 'seenBy' | 'seenOn' | 'expiresOn' | 'note' | 'dbsEligible' | 'dbsSeen'
>;

/**
 * What has been seen of the organisation already need not be seen again: checks about the whole organisation that are met and in
 * date in other reviews in force, asked in the same words, at the same tier or a higher one. The latest look counts.
 */
export function carriedChecks(asked: Asked, others: readonly Review[], today: string) {
  return asked.framework.checks
    .filter((check) => check.about === 'ORGANISATION' && isAskedAt(check, asked.tier))
    .flatMap((check) => {
      const looks = others.filter((review) => servesFor(review, check, asked.tier));
      const found = looks.flatMap((review) => inDate(review, check.code, today));
      return found.sort((one, other) => (one.seenOn < other.seenOn ? 1 : -1)).slice(0, 1);
    });
}

/** Whether a look at this check in that review answers it at this tier too. */
export function servesFor(review: Review, check: FrameworkCheck, tier: Tier): boolean {
  const theirs = review.framework.getEntity().checks.find(({ code }) => code === check.code);
  return review.basis === 'CHECKLIST' && isDeepStrictEqual(theirs, check) && !isHigher(tier, review.tier);
}

function inDate(review: Review, code: string, today: string): (Found & { carriedFrom: string })[] {
  const check = review.checks.getItems().find((each) => each.code === code);
  const counts = check?.outcome === 'MET' && !check.reopenedAt && (!check.expiresOn || check.expiresOn >= today);
  return check && counts ? [{ ...foundOf(check), carriedFrom: check.carriedFrom ?? review.id }] : [];
}

/** What was found, without where it stands. */
export function foundOf(check: ReviewCheck): Found {
  const { code, outcome, evidenceKind, seenBy, seenOn, expiresOn, note, dbsEligible, dbsSeen } = check;
  return { code, outcome, evidenceKind, seenBy, seenOn, expiresOn, note, dbsEligible, dbsSeen };
}
