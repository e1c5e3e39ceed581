import { isDay, problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EpisodeResponse } from '../episode/episode.codes.ts';
import type { MeasureStage } from './measure.codes.ts';

/** What is known of the episode in which somebody answers. */
export interface SittingFacts {
  today: string;
  referredOn: string;
  response: EpisodeResponse | null;
  /** What was recorded in it before. */
  earlier: readonly { measure: string; stage: MeasureStage; takenOn: string }[];
}

/** What is wrong with the day and the stage of what was answered. */
export function problemsWithSitting(
  { on, stage, measures }: { on: string; stage: MeasureStage; measures: readonly string[] },
  { today, referredOn, response, earlier }: SittingFacts,
): Problem[] {
  if (response === 'DECLINED') return [problem('episodeId', 'INVALID', DECLINED)];
  if (!isDay(on)) return [problem('on', 'INVALID', 'Write the day as YYYY-MM-DD, such as 2026-03-31.')];
  if (on > today) return [problem('on', 'OUT_OF_RANGE', 'This day is still to come.')];
  if (on < referredOn)
    return [problem('on', 'OUT_OF_RANGE', `The person was referred on ${dayInWords(referredOn)}; this is before.`)];
  return measures.flatMap((measure) =>
    problemsWithStage(
      { on, stage },
      earlier.filter((each) => each.measure === measure),
    ),
  );
}

const DECLINED = 'The person has declined, so nothing is measured in this episode.';

function problemsWithStage(
  { on, stage }: { on: string; stage: MeasureStage },
  earlier: SittingFacts['earlier'],
): Problem[] {
  const baseline = earlier.find((each) => each.stage === 'BASELINE');
  if (stage === 'BASELINE') {
    if (baseline)
      return [problem('stage', 'TAKEN', `${hasBaseline(baseline)} Record a follow-up, or remove that one.`)];
    const first = earlier.map(({ takenOn }) => takenOn).sort()[0];
    return first !== undefined && first < on ? [problem('on', 'OUT_OF_RANGE', EARLIER_FOLLOW_UP)] : [];
  }
  if (baseline && on <= baseline.takenOn)
    return [problem('on', 'OUT_OF_RANGE', `${hasBaseline(baseline)} A follow-up is later.`)];
  const isTaken = earlier.some((each) => each.stage === 'FOLLOW_UP' && each.takenOn === on);
  return isTaken ? [problem('on', 'TAKEN', 'This measure was recorded on this day already. Remove that first.')] : [];
}

const EARLIER_FOLLOW_UP = 'There is an earlier follow-up. A baseline is the first thing that is measured.';

function hasBaseline({ measure, takenOn }: { measure: string; takenOn: string }): string {
  return `${measure} has a baseline of ${dayInWords(takenOn)}.`;
}
