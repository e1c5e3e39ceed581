import { chaseReceivers } from '../features/received-connection/chase-receivers.ts';
import type { Job } from './job.ts';

/** Each morning: asks after people of whom nothing was heard, and tells the team where that did not help. */
export const chaseReceiversDaily: Job = {
  name: 'chase-receivers',
  due: '50 7 * * *',

  async run(_payload, { ctx, log }) {
    if (ctx.post.problemsWithSending().length > 0) return;
    const chased = await chaseReceivers(ctx);
    if (chased.toReceivers > 0 || chased.toTeams > 0) log.info({ ...chased }, 'Unanswered referrals were asked after.');
  },
};
