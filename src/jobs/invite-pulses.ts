import { invitePulses } from '../features/pulse/invite-pulses.ts';
import type { Job } from './job.ts';

/** Each morning: asks organisations how the quarter went that has closed. */
export const invitePulsesDaily: Job = {
  name: 'invite-pulses',
  due: '10 8 * * *',

  async run(_payload, { ctx, log }) {
    if (ctx.post.problemsWithSending().length > 0) return;
    const letters = await invitePulses(ctx);
    if (letters > 0) log.info({ letters }, 'Organisations were asked how the quarter went.');
  },
};
