import type { Reads } from '../../database/reads.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { EntryOfEpisode } from '../episode/timeline.rules.ts';

interface Turn {
  episodeId: string;
  at: Date;
  byId: string;
  isEnd: boolean;
}

/** When safety checklists of episodes were opened and closed, for their timelines. Their steps are read where they are. */
export async function checklistsInTimeline(
  reads: Reads,
  episodeIds: readonly string[],
  most: number,
): Promise<EntryOfEpisode[]> {
  const turns = await reads.all<Turn>(
    'checklists-in-timelines',
    `select asked.id as "episodeId", t.at, t.by as "byId", t.is_end as "isEnd"
     from unnest($1::uuid[]) as asked (id) cross join lateral (
       select t.* from safety_checklist c cross join lateral
         (values (c.opened_at, c.opened_by, false), (c.closed_at, c.closed_by, true)) as t (at, by, is_end)
       where c.episode_id = asked.id and t.at is not null order by t.at desc limit $2) as t order by t.at`,
    [episodeIds, most],
  );
  return turns.map(({ episodeId, at, byId, isEnd }) => {
    const what = isEnd ? 'The safety checklist was closed.' : 'A safety checklist was opened.';
    return { episodeId, at, byId, what, on: londonDay(at), step: null, why: null };
  });
}
