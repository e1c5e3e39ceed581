import { foundOf } from './conclusion.rules.ts';
import type { CheckRow, ReviewRow } from './review.queries.ts';
import type { ReviewCheckType } from './review.type.ts';

/** What a review asks, in the order of its framework, each with what was found. Nothing is asked where a register stands in. */
export function shownChecks({ asked, tier, basis, checks }: ReviewRow): (ReviewCheckType & Pick<CheckRow, 'seenBy'>)[] {
  if (basis === 'REGISTER') return [];
  return asked.map((check) => {
    const { code, name, about, evidence } = check;
    const { need, words } = check.tiers[tier];
    const { carriedFrom, reopenedFacets, ...found } = foundOf(checks, check) ?? NOTHING;
    return {
      ...found,
      ...{ code, name, about, evidence, need, words },
      isCarried: carriedFrom !== null,
      reopenedBy: reopenedFacets,
    };
  });
}

const NOTHING = {
  ...{ outcome: null, evidenceKind: null, seenBy: null, seenOn: null, expiresOn: null, note: null },
  ...{ dbsEligible: null, dbsSeen: null, carriedFrom: null, reopenedAt: null, reopenedFacets: [] },
};
