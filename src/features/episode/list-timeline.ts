import type { Context } from '../../context.ts';
import { connectionsInTimeline } from '../connection/connections-in-timeline.queries.ts';
import { contactsInTimeline } from '../episode-contact/contacts-in-timeline.queries.ts';
import { checklistsInTimeline } from '../safety-checklist/checklists-in-timeline.queries.ts';
import { stepsOf } from './episode-step.queries.ts';
import { inOrder, type TimelineEntry } from './timeline.rules.ts';

type Source = (ctx: Context, episodeId: string) => Promise<TimelineEntry[]>;

/** Whatever has something to tell of an episode: add yours here. Each says nothing of the person, and is a read of its own. */
const SOURCES: readonly Source[] = [stepsOf, contactsInTimeline, connectionsInTimeline, checklistsInTimeline];

/** What happened in an episode, the first thing first. Whoever shows it has found that the viewer may read the episode. */
export async function listTimeline(ctx: Context, episodeId: string): Promise<TimelineEntry[]> {
  const told = await Promise.all(SOURCES.map((source) => source(ctx, episodeId)));
  return inOrder(told.flat());
}
