import type { Context } from '../../context.ts';
import { answerByLink } from '../../features/received-connection/answer-by-link.ts';
import type { GivenAnswer } from '../../features/received-connection/answer.rules.ts';
import { findReferral, type ReferralBehindLink } from '../../features/received-connection/find-referral.ts';
import {
  ANSWERS,
  TURNED_AWAY_REASONS,
  type Answer,
  type TurnedAwayReason,
} from '../../features/received-connection/received.codes.ts';
import { isDay, problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { message } from '../messages.ts';
import type { Page, PageRequest, Shown } from '../page.ts';
import { REASON_WORDS, STATE_WORDS, THANKS } from './answer-words.ts';

/** Where the link in a letter about a referral leads: what was sent, and what came of it to tell. */
export const answerReferralPage: Page = {
  path: '/answer/:secret',

  async load(ctx, { params, fields }) {
    const found = await findReferral(ctx, params.secret ?? '');
    if (found.state !== 'OPEN') return CLOSED[found.state];
    const { referral } = found;
    const day = dayInWords(referral.sentOn);
    const reasons = TURNED_AWAY_REASONS.map((value) => ({ value, text: REASON_WORDS[value] }));
    const facts = { ...referral, day, stands: STATE_WORDS[referral.state], reasons, given: fields };
    return { view: 'answer-referral.njk', title: 'What came of this referral?', facts };
  },

  async submit(ctx, request) {
    const given = givenIn(ctx, request);
    const found = await answerByLink(ctx, request.params.secret ?? '', given);
    if (found.state !== 'OPEN') return CLOSED[found.state];
    return message(200, 'Thank you', ...THANKS[given.answer]);
  },
};

function givenIn(ctx: Context, { fields }: PageRequest): GivenAnswer {
  const answer = ANSWERS.find((each): each is Answer => each === fields.answer);
  if (!answer) rejectIfAny([problem('answer', 'REQUIRED', 'Say what came of it.')]);
  return {
    answer: answer ?? 'RECEIVED',
    // What stands in the fields of another answer does not count: without scripts all of them are there.
    reason: answer === 'TURNED_AWAY' ? reasonIn(fields.reason) : null,
    sessions: answer === 'STARTED' && fields.sessions?.trim() ? Number(fields.sessions) : null,
    on: dayIn(fields) ?? londonDay(ctx.now()),
  };
}

function reasonIn(given: string | undefined): TurnedAwayReason | null {
  return TURNED_AWAY_REASONS.find((each) => each === given) ?? null;
}

/** The day as three numbers, which nobody has to give. */
function dayIn({ 'on[day]': date, 'on[month]': month, 'on[year]': year }: PageRequest['fields']): string | null {
  const parts = [year, month, date].map((part) => part?.trim() ?? '');
  if (parts.every((part) => part === '')) return null;
  const day = parts.map((part) => part.padStart(2, '0')).join('-');
  if (!isDay(day)) rejectIfAny([problem('on', 'INVALID', NO_DAY)]);
  return day;
}

const NO_DAY = 'Give a day that the calendar has, such as 27 3 2026, or leave all three empty for today.';

const RING = 'If something is wrong, ring whoever sent them to you. Nothing was changed.';

const CLOSED: Record<Exclude<ReferralBehindLink['state'], 'OPEN'>, Shown> = {
  UNKNOWN: message(410, 'This link does not work', 'Check that the whole link was copied from the letter.', RING),
  USED: message(410, 'This has been answered', 'The link was used, and nothing more is needed. Thank you.', RING),
  EXPIRED: message(410, 'This link has expired', 'It worked for 60 days.', RING),
  CLOSED: message(410, 'This referral is closed', 'There is nothing to answer any more.', RING),
};
