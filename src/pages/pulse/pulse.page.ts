import { findPulse, submitPulseByLink, type PulseBehindLink } from '../../features/pulse/pulse-by-link.ts';
import { quarterInWords } from '../../features/pulse/pulse.rules.ts';
import { TURNED_AWAY_REASONS } from '../../features/received-connection/received.codes.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { REASON_WORDS } from '../answer/answer-words.ts';
import { message } from '../messages.ts';
import type { Page, Shown } from '../page.ts';
import { factsInForm, formOf, problemsWithForm } from './pulse-form.ts';

/** Where the link in a letter at the end of a quarter leads: one page of questions, which may be corrected for a while. */
export const pulsePage: Page = {
  path: '/pulse/:secret',

  async load(ctx, { params, fields }) {
    const found = await findPulse(ctx, params.secret ?? '');
    if (found.state !== 'OPEN') return CLOSED[found.state];
    const given = Object.keys(fields).length > 0 ? fields : formOf(found.answer);
    const reasons = TURNED_AWAY_REASONS.map((code) => ({ code, words: REASON_WORDS[code] }));
    const { organisation, answer } = found;
    const quarter = quarterInWords(found.of.quarter);
    const facts = { organisation, quarter, given, reasons, isAnswered: answer !== null };
    return { view: 'pulse.njk', title: `How was ${quarter}?`, facts };
  },

  async submit(ctx, { params, fields }) {
    rejectIfAny(problemsWithForm(fields));
    const found = await submitPulseByLink(ctx, params.secret ?? '', factsInForm(fields));
    if (found.state !== 'OPEN') return CLOSED[found.state];
    return message(
      200,
      'Thank you',
      'It is noted. What you said is counted together with what others say.',
      'If you want to correct something, open the same link again.',
    );
  },
};

const CLOSED: Record<Exclude<PulseBehindLink['state'], 'OPEN'>, Shown> = {
  UNKNOWN: message(410, 'This link does not work', 'Check that the whole link was copied from the letter.'),
  FROZEN: message(
    410,
    'This quarter is closed',
    'Its figures do not change any more. We shall ask again after the next quarter in which people are sent to you.',
  ),
};
