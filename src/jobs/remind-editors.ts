import { remindEditors } from '../features/freshness/remind-editors.ts';
import type { Job } from './job.ts';

/** Each morning: reminds whoever keeps a listing that was checked long ago. */
export const remindEditorsDaily: Job = {
  name: 'remind-editors',
  due: '30 7 * * *',

  async run(_payload, { ctx, log }) {
    if (ctx.post.problemsWithSending().length > 0) return;
    const startedAt = performance.now();
    const reminded = await remindEditors(ctx);
    if (reminded.letters > 0 || reminded.withoutRecipient > 0)
      log.info({ ...reminded, ms: Math.round(performance.now() - startedAt) }, 'Keepers of listings were reminded.');
  },
};
