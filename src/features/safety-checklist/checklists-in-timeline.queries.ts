import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { TimelineEntry } from '../episode/timeline.rules.ts';

interface Turn {
  at: Date;
  byId: string;
  isEnd: boolean;
}

/** When safety checklists of an episode were opened and closed, for its timeline. Their steps are read where they are. */
export async function checklistsInTimeline(
  { reads }: Pick<Context, 'reads'>,
  episodeId: string,
): Promise<TimelineEntry[]> {
  const turns = await reads.all<Turn>(
    'checklists-in-timeline',
    `select t.at, t.by as "byId", t.is_end as "isEnd" from safety_checklist c
     cross join lateral (values (c.opened_at, c.opened_by, false), (c.closed_at, c.closed_by, true)) as t (at, by, is_end)
     where c.episode_id = $1 and t.at is not null order by t.at limit 100`,
    [episodeId],
  );
  return turns.map(({ at, byId, isEnd }) => {
    const what = isEnd ? 'The safety checklist was closed.' : 'A safety checklist was opened.';
    return { at, byId, what, on: londonDay(at), step: null, why: null };
  });
}
