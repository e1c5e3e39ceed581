import { Letter } from '../features/letter/letter.entity.ts';
import { wasStopped } from '../features/letter/letter.queries.ts';
import { MOST_TRIES } from '../features/letter/letter.rules.ts';
import { Refused } from '../mail/mailer.ts';
import type { Job, JobTools } from './job.ts';

/**
 * Sends one letter and forgets it. Where it is not taken, the queue tries again, later each time; where it is refused for good,
 * or was tried often enough, it is kept with the dead ones.
 */
export const sendLetter: Job = {
  name: 'send-letter',
  due: null,

  async run(payload, tools) {
    const { em, now } = tools.ctx;
    const letter = await em.findOne(Letter, { id: (payload as { id: string }).id, diedAt: null });
    if (!letter) return;
    letter.tries += 1;
    const failure = await failureOf(letter, tools);
    if (!failure) em.remove(letter);
    else Object.assign(letter, { failure: failure.message, diedAt: isOver(letter, failure) ? now() : null });
    await em.flush();
    // The log is told that it failed; to whom it was to go stands in the letter alone.
    if (failure && !letter.diedAt) throw new Error('A letter was not taken. It is tried again.');
  },
};

async function failureOf(letter: Letter, { ctx, mailer }: JobTools): Promise<Error | null> {
  const { id, recipient, subject, text, html = null, topic, stopAddress = null } = letter;
  if (topic && (await wasStopped(ctx.em, recipient, topic))) return null;
  return mailer.send({ id, recipient, subject, text: text ?? '', html, stopAddress }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

function isOver({ tries }: Letter, failure: Error): boolean {
  return failure instanceof Refused || tries >= MOST_TRIES;
}
