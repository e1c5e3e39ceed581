import { isDay, problem, problemsWithCodes, problemsWithDay, problemsWithFreeText } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EpisodeState, ReferralSource } from './episode.codes.ts';

const LONGEST_SOURCE = 120;

/** Where a referral came from and why. */
export interface Referral {
  referralSource: ReferralSource;
  referralSourceWords: string | null;
  referredOn: string;
  needs: readonly string[];
  populations: readonly string[];
}

/** The codes that there are. */
export interface Known {
  needs: ReadonlySet<string>;
  populations: ReadonlySet<string>;
}

/** No source is ever refused: whatever is not in the list is OTHER, with a word on what it is. */
export function problemsWithReferral(referral: Referral, known: Known, today: string): Problem[] {
  const { referralSource, referralSourceWords, referredOn, needs, populations } = referral;
  return [
    ...problemsWithSource(referralSource, referralSourceWords, today),
    ...problemsWithPastDay('referredOn', referredOn, today),
    ...problemsWithCodes('needs', needs, known.needs),
    ...problemsWithCodes('populations', populations, known.populations),
  ];
}

function problemsWithSource(source: ReferralSource, words: string | null, today: string): Problem[] {
  const path = 'referralSourceWords';
  if (source !== 'OTHER')
    return words === null ? [] : [problem(path, 'INVALID', 'Leave the words out: the source says it all.')];
  if (words === null || !isVisible(words))
    return [problem(path, 'REQUIRED', 'Say in a word or two who referred the person: a library, a food bank.')];
  return problemsWithFreeText(path, words, LONGEST_SOURCE, (text) => problemsWithIdentifying(path, text, today));
}

/** A day on which something happened: it has come, and does not lie before what it followed. */
export function problemsWithPastDay(
  path: string,
  day: string,
  today: string,
  notBefore: { day: string; words: string } | null = null,
): Problem[] {
  if (!isDay(day)) return problemsWithDay(path, day);
  if (day > today) return [problem(path, 'OUT_OF_RANGE', `${dayInWords(day)} is still to come. Give the day it was.`)];
  if (notBefore === null || day >= notBefore.day) return [];
  const message = `${dayInWords(day)} is too early: ${notBefore.words} on ${dayInWords(notBefore.day)}.`;
  return [problem(path, 'OUT_OF_RANGE', message)];
}

/** A day to look again: today or later. */
export function problemsWithReview(reviewOn: string | null, today: string): Problem[] {
  if (reviewOn === null) return [];
  if (!isDay(reviewOn)) return problemsWithDay('reviewOn', reviewOn);
  if (reviewOn >= today) return [];
  return [problem('reviewOn', 'OUT_OF_RANGE', `${dayInWords(reviewOn)} has passed. Choose today or a later day.`)];
}

interface Course {
  response?: string | null;
  closedOn?: string | null;
}

export function stateOf({ response, closedOn }: Course): EpisodeState {
  if (closedOn) return 'CLOSED';
  return response ? 'ACTIVE' : 'AWAITING_RESPONSE';
}

/** Whether somebody should have looked again by now. On the day itself there is still time. */
export function isReviewOverdue(
  { reviewOn, closedOn }: { reviewOn?: string | null; closedOn?: string | null },
  today: string,
): boolean {
  return !closedOn && reviewOn != null && reviewOn < today;
}
