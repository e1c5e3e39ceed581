import { londonDay } from '../shared/opening-hours/london.ts';
import type { Job } from './job.ts';

/** Each hour, and so just after midnight in London in summer and winter: the documents of services whose evidence has run out. */
export const bringStandingsUpToDate: Job = {
  name: 'bring-standings-up-to-date',
  due: '1 * * * *',

  async run(_payload, { ctx, log }) {
    const services = await ctx.search.queueLapsed(londonDay(ctx.now()));
    if (services > 0) log.info({ services }, 'Evidence has run out: search is told.');
  },
};
