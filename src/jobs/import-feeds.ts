import { importDueFeeds } from '../exchange/feeds/run/import-due-feeds.ts';
import type { Job } from './job.ts';

/** Each hour: the feeds whose time has come. */
export const importFeedsHourly: Job = {
  name: 'import-feeds',
  due: '41 * * * *',

  async run(_payload, { feeds, log }) {
    for (const { address, concluded, failure, fault } of await importDueFeeds(feeds)) {
      if (failure !== null)
        log.warn({ address, failure, err: fault }, 'A feed could not be imported; it is tried again later.');
      else log.info({ address, created: concluded?.created, updated: concluded?.updated }, 'A feed was imported.');
    }
  },
};
