import { tellReceivers } from '../features/received-connection/tell-receivers.ts';
import type { Job } from './job.ts';

/** Every ten minutes: tells organisations that somebody was sent to them. */
export const tellReceiversSoon: Job = {
  name: 'tell-receivers',
  due: '*/10 * * * *',

  async run(_payload, { ctx, log }) {
    if (ctx.post.problemsWithSending().length > 0) return;
    const letters = await tellReceivers(ctx);
    if (letters > 0) log.info({ letters }, 'Organisations were told that somebody was sent to them.');
  },
};
