import { publishPeriods } from '../features/impact/publish-periods.ts';
import { londonDay } from '../shared/opening-hours/london.ts';
import type { Job } from './job.ts';

/** Each hour: publishes the figures of the quarters and years that have frozen. */
export const publishImpact: Job = {
  name: 'publish-impact',
  due: '23 * * * *',

  async run(_payload, { ctx, log }) {
    const at = ctx.now();
    const periods = await publishPeriods(ctx.em, { today: londonDay(at), at, chance: Math.random });
    if (periods.length > 0) log.info({ periods }, 'Figures were published. They do not change any more.');
  },
};
