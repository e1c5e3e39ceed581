import { Letter } from '../features/letter/letter.entity.ts';
import type { Job } from './job.ts';

/** Sends one letter and forgets it. Where the mail server does not take it, the queue tries again, later each time. */
export const sendLetter: Job = {
  name: 'send-letter',
  due: null,

  async run(payload, { ctx, mailer }) {
    const { id } = payload as { id: string };
    const letter = await ctx.em.findOne(Letter, { id });
    if (!letter || letter.diedAt || letter.text == null) return;
    const { recipient, subject, text, html = null } = letter;
    await mailer.send({ recipient, subject, text, html });
    ctx.em.remove(letter);
    await ctx.em.flush();
  },
};
