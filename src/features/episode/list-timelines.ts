import type { Reads } from '../../database/reads.ts';
import { connectionsInTimeline } from '../connection/connections-in-timeline.queries.ts';
import { contactsInTimeline } from '../episode-contact/contacts-in-timeline.queries.ts';
import { checklistsInTimeline } from '../safety-checklist/checklists-in-timeline.queries.ts';
import { stepsOf } from './episode-step.queries.ts';
import { inOrder, MOST_ENTRIES, type TimelineEntry, type TimelineSource } from './timeline.rules.ts';

/** Whatever has something to tell of an episode: add yours here. Each says nothing of the person. */
const SOURCES: readonly TimelineSource[] = [stepsOf, contactsInTimeline, connectionsInTimeline, checklistsInTimeline];

/** What happened in an episode, the first thing first: the newest of it, where there is more than is shown. */
export interface Timeline {
  entries: TimelineEntry[];
  hasMore: boolean;
}

/**
 * What happened in some episodes, each source asked once for all of them. Whoever shows it has found that the viewer may read
 * the episodes.
 */
export async function listTimelines(reads: Reads, episodeIds: readonly string[]): Promise<Timeline[]> {
  const ids = [...new Set(episodeIds)];
  const told = await Promise.all(SOURCES.map((source) => source(reads, ids, MOST_ENTRIES + 1)));
  const groups = Map.groupBy(told.flat(), ({ episodeId }) => episodeId);
  return episodeIds.map((id) => {
    const all = inOrder(groups.get(id) ?? []);
    return { entries: all.slice(-MOST_ENTRIES), hasMore: all.length > MOST_ENTRIES };
  });
}
