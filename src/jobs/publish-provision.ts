import { publishFigures } from '../features/provision/publish-figures.ts';
import { londonDay } from '../shared/opening-hours/london.ts';
import type { Job } from './job.ts';

/** Each hour: publishes what is missing where, of the quarters that have frozen. */
export const publishProvision: Job = {
  name: 'publish-provision',
  due: '33 * * * *',

  async run(_payload, { ctx, log }) {
    const at = ctx.now();
    const quarters = await publishFigures(ctx.em, { today: londonDay(at), at, chance: Math.random });
    if (quarters.length > 0) log.info({ quarters }, 'Gaps in provision were published. They do not change any more.');
  },
};
