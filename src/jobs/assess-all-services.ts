import { assessAll } from '../features/standing/assess-all.ts';
import type { Job } from './job.ts';

/** Each night: looks at every service, for what came in before there was quality assurance or by SQL. */
export const assessAllServices: Job = {
  name: 'assess-all-services',
  due: '40 3 * * *',

  async run(_payload, { ctx, log }) {
    const { services, changed } = await assessAll(ctx.em, ctx.now());
    if (changed > 0)
      log.info({ services, changed }, 'Tiers or standings did not follow from what is stored; now they do.');
  },
};
