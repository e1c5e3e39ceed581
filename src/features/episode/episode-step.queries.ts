import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { EpisodeStepKind } from './episode.codes.ts';
import { REASON_WORDS, STEP_WORDS, type TimelineEntry } from './timeline.rules.ts';

interface StepRow {
  kind: EpisodeStepKind;
  reason: string | null;
  happenedOn: string | null;
  takenAt: Date;
  takenBy: string;
}

/** The steps of an episode. A review that is to come stands where it was set. */
export async function stepsOf({ reads }: Pick<Context, 'reads'>, episodeId: string): Promise<TimelineEntry[]> {
  const rows = await reads.all<StepRow>(
    'steps-of-episode',
    `select s.kind, s.reason, s.happened_on as "happenedOn", s.taken_at as "takenAt", s.taken_by as "takenBy"
     from episode_step s where s.episode_id = $1 order by s.id limit 500`,
    [episodeId],
  );
  return rows.map(({ kind, reason, happenedOn, takenAt, takenBy }) => ({
    at: takenAt,
    on: kind === 'REVIEW_SET' ? londonDay(takenAt) : (happenedOn ?? londonDay(takenAt)),
    step: kind,
    what: STEP_WORDS[kind],
    why: reason === null ? null : (REASON_WORDS[reason] ?? null),
    byId: isUuid(takenBy) ? takenBy : null,
  }));
}
