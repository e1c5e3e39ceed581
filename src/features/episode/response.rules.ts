import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EpisodeResponse } from './episode.codes.ts';
import { problemsWithPastDay } from './episode.rules.ts';

/** What was answered so far. */
export interface Answered {
  referredOn: string;
  response?: EpisodeResponse | null;
  respondedOn?: string | null;
  closedOn?: string | null;
  codeEntered?: string | null;
}

/** One referral is answered once: acceptance and decline exclude each other, and neither happens twice. */
export function problemsWithResponse(episode: Answered, on: string, today: string): Problem[] {
  const { response, respondedOn, closedOn, referredOn } = episode;
  if (response && respondedOn) {
    const message = `The person ${DID[response]} on ${dayInWords(respondedOn)}, and a referral is answered once. For a new referral open a new episode.`;
    return [problem('response', 'TAKEN', message)];
  }
  if (closedOn) return [problem('id', 'INVALID', 'This episode is closed. For a new referral open a new episode.')];
  return problemsWithPastDay('on', on, today, { day: referredOn, words: 'the referral came' });
}

/** An answer that was recorded by mistake may be taken back as long as no code went into the GP system for it. */
export function problemsWithTakingBack({ response, codeEntered }: Answered): Problem[] {
  if (!response) return [problem('id', 'INVALID', 'There is no answer to take back.')];
  const message = `${codeEntered ?? ''} was entered into the GP system for this answer, so it stands. Correct it there, and ask your supervisor.`;
  return codeEntered ? [problem('id', 'INVALID', message)] : [];
}

/** A referral that is corrected does not come to lie after what followed it. */
export function problemsWithNewDay(referredOn: string, { respondedOn, closedOn }: Partial<Answered>): Problem[] {
  const [followed] = [respondedOn, closedOn].flatMap((day) => (day && day < referredOn ? [day] : [])).sort();
  if (!followed) return [];
  const message = `${dayInWords(referredOn)} is too late: the episode went on, on ${dayInWords(followed)}.`;
  return [problem('referredOn', 'OUT_OF_RANGE', message)];
}

const DID: Readonly<Record<EpisodeResponse, string>> = { ACCEPTED: 'accepted', DECLINED: 'declined' };
