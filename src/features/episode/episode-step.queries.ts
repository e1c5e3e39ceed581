import type { Reads } from '../../database/reads.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { EpisodeStepKind } from './episode.codes.ts';
import { REASON_WORDS, STEP_WORDS, type EntryOfEpisode } from './timeline.rules.ts';

interface StepRow {
  episodeId: string;
  kind: EpisodeStepKind;
  reason: string | null;
  happenedOn: string | null;
  takenAt: Date;
  takenBy: string;
}

/** The steps of episodes. A review that is to come stands where it was set. */
export async function stepsOf(reads: Reads, episodeIds: readonly string[], most: number): Promise<EntryOfEpisode[]> {
  const rows = await reads.all<StepRow>(
    'steps-of-episodes',
    `select s.episode_id as "episodeId", s.kind, s.reason, s.happened_on as "happenedOn", s.taken_at as "takenAt",
       s.taken_by as "takenBy"
     from unnest($1::uuid[]) as asked (id) cross join lateral (
       select * from episode_step e where e.episode_id = asked.id order by e.id desc limit $2) as s order by s.id`,
    [episodeIds, most],
  );
  return rows.map(({ episodeId, kind, reason, happenedOn, takenAt, takenBy }) => ({
    episodeId,
    at: takenAt,
    on: kind === 'REVIEW_SET' ? londonDay(takenAt) : (happenedOn ?? londonDay(takenAt)),
    step: kind,
    what: STEP_WORDS[kind],
    why: reason === null ? null : (REASON_WORDS[reason] ?? null),
    byId: isUuid(takenBy) ? takenBy : null,
  }));
}
