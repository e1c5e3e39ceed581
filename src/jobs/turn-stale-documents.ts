import { turnStale } from '../search/upkeep/turn-stale.queries.ts';
import { dayNumber, londonDay } from '../shared/opening-hours/london.ts';
import type { Job } from './job.ts';

/** Just after midnight in London, in winter and in summer: lets what has become stale sink in search. */
export const turnStaleDocuments: Job = {
  name: 'turn-stale-documents',
  due: '3 0,23 * * *',

  async run(_payload, { ctx, log }) {
    const turned = await turnStale(ctx.em, dayNumber(londonDay(ctx.now())));
    if (turned > 0) log.info({ turned }, 'Listings have become stale, or are no longer.');
  },
};
