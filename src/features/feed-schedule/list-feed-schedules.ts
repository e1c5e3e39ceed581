import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { FeedSchedule } from './feed-schedule.entity.ts';

/** The feeds that are imported by themselves, in the order in which they were scheduled. */
export function listFeedSchedules(
  { em }: Context,
  page: { first: number; after?: string | null },
): Promise<Page<FeedSchedule>> {
  return pageById(page, (after, limit) =>
    em.find(FeedSchedule, after === null ? {} : { id: { $gt: after } }, { orderBy: { id: 'asc' }, limit }),
  );
}
