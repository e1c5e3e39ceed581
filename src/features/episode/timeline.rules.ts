import type { Reads } from '../../database/reads.ts';
import type { EpisodeStepKind } from './episode.codes.ts';

/** A timeline shows so many things, the newest. */
export const MOST_ENTRIES = 500;

/** Something of one of several episodes. */
export type EntryOfEpisode = TimelineEntry & { episodeId: string };

/** Tells of some episodes what happened last, so many things of each at most. */
export type TimelineSource = (reads: Reads, episodeIds: readonly string[], most: number) => Promise<EntryOfEpisode[]>;

/** Something that happened in an episode, told in a sentence that says nothing of the person. */
export interface TimelineEntry {
  /** When it was recorded. */
  at: Date;
  /** The day that it is about, in London. */
  on: string;
  /** Null where it is not a step of the episode itself. */
  step: EpisodeStepKind | null;
  what: string;
  why: string | null;
  /** The id of who recorded it; null for a program. */
  byId: string | null;
}

/** The first thing first. Of one day: in the order in which it was recorded. */
export function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted((one, other) => one.on.localeCompare(other.on) || one.at.getTime() - other.at.getTime());
}

export const STEP_WORDS: Readonly<Record<EpisodeStepKind, string>> = {
  OPENED: 'The person was referred.',
  ACCEPTED: 'The person accepted.',
  DECLINED: 'The person declined.',
  RESPONSE_TAKEN_BACK: 'The answer was taken back: it had been recorded by mistake.',
  CODE_ENTERED: 'The SNOMED CT code was entered into the GP system.',
  GOALS_SET: 'What matters to the person was written down.',
  REVIEW_SET: 'The day of the next review was set.',
  CORRECTED: 'The referral was corrected.',
  HANDED_OVER: 'A colleague took the episode over.',
  CLOSED: 'The episode ended.',
  REOPENED: 'The episode went on after all.',
};

/** Why, for the closed lists of reasons, in a sentence. */
export const REASON_WORDS: Readonly<Record<string, string>> = {
  GOALS_REACHED: 'What mattered to the person is reached.',
  SUPPORTED_ELSEWHERE: 'Somebody else supports them now.',
  NO_LONGER_WANTED: 'They no longer want it.',
  COULD_NOT_CONTACT: 'They could not be reached.',
  MOVED_AWAY: 'They moved away.',
  DIED: 'They died.',
  CLOSED_BY_MISTAKE: 'It should not have been closed.',
  PERSON_CAME_BACK: 'The person came back on the same referral.',
  MORE_TO_DO: 'There is more to do.',
  ABSENCE: 'Whoever held it is away.',
  LEFT_THE_TEAM: 'Whoever held it has left the team.',
  CASELOAD_FULL: 'Their caseload is full.',
  BETTER_PLACED: 'A colleague is better placed to help.',
  PERSON_ASKED: 'The person asked for it.',
};
