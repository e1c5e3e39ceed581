import type { Context } from '../context.ts';
import { LETTER_TOPICS } from '../features/letter/letter.codes.ts';
import { findStop, resumeLetters, stopLetters, type Stopped } from '../features/letter/stop-letters.ts';
import { Rejected } from '../shared/problems.ts';
import { message } from './messages.ts';
import type { Page, Shown } from './page.ts';

/**
 * Where the link below a letter leads. Opening it stops nothing; its button does, and the button that mail programs offer by
 * themselves, which sends `List-Unsubscribe=One-Click` here (RFC 8058).
 */
export const stopLettersPage: Page = {
  path: '/letters/stop/:token',

  load: (ctx, { params: { token = '' } }) => shown(ctx, token, findStop),

  submit: (ctx, { params: { token = '' }, fields }) =>
    shown(ctx, token, fields.choice === 'resume' ? resumeLetters : stopLetters),
};

async function shown(
  ctx: Context,
  token: string,
  ask: (ctx: Context, token: string) => Promise<Stopped>,
): Promise<Shown> {
  try {
    const { topic, isStopped } = await ask(ctx, token);
    const title = isStopped ? 'You get no more of these letters' : 'Stop these letters';
    return { view: 'stop-letters.njk', title, facts: { words: LETTER_TOPICS[topic], isStopped } };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return message(404, 'This link is not complete', ...error.problems.map((problem) => problem.message));
  }
}
