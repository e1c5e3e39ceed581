import { foldSearches } from '../features/demand/fold-searches.ts';
import type { Job } from './job.ts';

/** Every ten minutes, so that it is done soon after midnight in London: counts the searches of yesterday, and forgets whose they were. */
export const countSearches: Job = {
  name: 'count-searches',
  due: '*/10 * * * *',

  async run(_payload, { ctx, log }) {
    const searches = await foldSearches(ctx.em, ctx.now());
    if (searches > 0) log.info({ searches }, 'Searches were counted, and whose they were was forgotten.');
  },
};
