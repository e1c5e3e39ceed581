import { dayInWords } from '../../shared/day-in-words.ts';
import { isAskedAt } from '../framework/framework.rules.ts';
import type { AssuranceRow } from '../standing/assurance.queries.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { foundOf, wordsAgainst } from './conclusion.rules.ts';
import type { ReviewStage } from './review.codes.ts';
import type { ReviewRow } from './review.queries.ts';

/** A standing in a sentence, with the warning that goes with it. */
export function wordsForStanding(standing: Standing, planUntil: string | null): string {
  if (standing !== 'WORKING_TOWARDS') return WORDS[standing];
  return planUntil === null
    ? WORDS.WORKING_TOWARDS
    : `${WORDS.WORKING_TOWARDS} Its action plan runs until ${dayInWords(planUntil)}.`;
}

const WORDS: Record<Standing, string> = {
  SUSPENDED: 'It is suspended. Nobody may be connected to it.',
  NOT_MET: 'It does not meet the quality standard. Nobody may be connected to it.',
  WORKING_TOWARDS: 'It is working towards the quality standard, and nobody is referred to it yet.',
  EXPIRED: 'It met the quality standard, and the evidence has run out.',
  NOT_ASSESSED: 'Its quality has not been assessed.',
  MET: 'It meets the quality standard.',
};

export function stageOf(reviews: readonly Pick<ReviewRow, 'state'>[]): ReviewStage {
  if (reviews.some(({ state }) => state === 'OPEN')) return 'IN_PROGRESS';
  return reviews.length > 0 ? 'CONCLUDED' : 'NONE';
}

/** What a standing follows from, in words: what speaks against it, or that nothing does. */
export function reasonsFor({ isSuspended }: AssuranceRow, inForce: ReviewRow | null, today: string): string[] {
  const reasons = [
    ...(isSuspended ? ['It, or its organisation, is suspended.'] : []),
    ...(inForce ? reasonsInReview(inForce, today) : ['No review of it has been concluded.']),
  ];
  return reasons.length > 0 ? reasons : ['All that is asked of it is met and in date.'];
}

function reasonsInReview(review: ReviewRow, today: string): string[] {
  const decided = review.decision === 'MET' ? [] : [`It was decided so: ${review.reason ?? ''}`];
  return [
    ...decided,
    ...(review.basis === 'REGISTER' ? reasonsInRegister(review, today) : reasonsInChecks(review, today)),
  ];
}

function reasonsInChecks({ asked, tier, checks }: ReviewRow, today: string): string[] {
  return asked.flatMap((check) => {
    const words = wordsAgainst(foundOf(checks, check), isAskedAt(check, tier), today);
    return words === null ? [] : [`${check.name} ${words}.`];
  });
}

function reasonsInRegister({ isRegistered, registerExpiresOn, reopenedAt }: ReviewRow, today: string): string[] {
  if (!isRegistered) return ['It is not on the register.'];
  return [
    ...(reopenedAt ? ['Its entry in the register was touched by an edit and has to be looked at again.'] : []),
    ...(registerExpiresOn !== null && registerExpiresOn < today
      ? [`The look at the register ran out on ${registerExpiresOn}.`]
      : []),
  ];
}
