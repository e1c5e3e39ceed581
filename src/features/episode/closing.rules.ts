import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ClosingReason, EpisodeResponse } from './episode.codes.ts';
import { problemsWithPastDay } from './episode.rules.ts';

interface Course {
  referredOn: string;
  response?: EpisodeResponse | null;
  respondedOn?: string | null;
  closedOn?: string | null;
}

/** An episode ends once, not before the person answered, and with a decline only where they declined. */
export function problemsWithClosing(
  { referredOn, response, respondedOn, closedOn }: Course,
  { reason, on }: { reason: ClosingReason; on: string },
  today: string,
): Problem[] {
  if (closedOn) return [problem('id', 'INVALID', `This episode has been closed since ${dayInWords(closedOn)}.`)];
  if (reason === 'DECLINED') return [problem('reason', 'INVALID', DECLINES)];
  if (reason === 'GOALS_REACHED' && response !== 'ACCEPTED') return [problem('reason', 'INVALID', NOT_ACCEPTED)];
  const began = respondedOn
    ? { day: respondedOn, words: 'the person answered' }
    : { day: referredOn, words: 'the referral came' };
  return problemsWithPastDay('on', on, today, began);
}

/** What was declined is over: a new referral is a new episode. */
export function problemsWithReopening({ response, closedOn }: Course): Problem[] {
  if (!closedOn) return [problem('id', 'INVALID', 'This episode is open. There is nothing to reopen.')];
  return response === 'DECLINED' ? [problem('id', 'INVALID', WAS_DECLINED)] : [];
}

const DECLINES = 'Record that the person declines instead: that closes the episode, and says which code to enter.';
const NOT_ACCEPTED = 'Record first that the person accepted, or give another reason.';
const WAS_DECLINED =
  'The person declined this referral. For a new referral open a new episode; an answer recorded by mistake is taken back.';
