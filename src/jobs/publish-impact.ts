import { publishPeriods } from '../features/impact/publish-periods.ts';
import { publishPulses } from '../features/pulse/publish-pulses.ts';
import { londonDay } from '../shared/opening-hours/london.ts';
import type { Job } from './job.ts';

/** Each hour: publishes the figures of the quarters and years that have frozen, and what organisations said of them. */
export const publishImpact: Job = {
  name: 'publish-impact',
  due: '23 * * * *',

  async run(_payload, { ctx, log }) {
    const at = ctx.now();
    const quarters = await publishPulses(ctx.em, at);
    if (quarters.length > 0) log.info({ quarters }, 'What organisations said was published.');
    const periods = await publishPeriods(ctx.em, { today: londonDay(at), at, chance: Math.random });
    if (periods.length > 0) log.info({ periods }, 'Figures were published. They do not change any more.');
  },
};
