import { remindOfOverdueLines } from '../features/crisis-proposal/remind-of-overdue-lines.ts';
import type { Job } from './job.ts';

/** Each Monday morning: reminds administrators of crisis lines that nobody has checked for 90 days. */
export const remindCrisisLines: Job = {
  name: 'remind-crisis-lines',
  due: '0 7 * * 1',

  async run(_payload, { ctx, log }) {
    const lines = await remindOfOverdueLines(ctx);
    if (lines > 0) log.info({ lines }, 'Administrators were reminded of crisis lines that are overdue for a check.');
  },
};
