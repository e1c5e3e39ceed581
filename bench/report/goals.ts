import { A_SENTENCE } from '../questions/search-questions.ts';
import type { Result } from './result.ts';

export interface Goal {
  wanted: string;
  seen: string;
  isReached: boolean;
}

const SLOWEST = 1.5;
const SLOWEST_SENTENCE = 2;
const LONGEST_SENTENCE_MS = 60;
const LEAST_LOAD = 0.6;
const LATEST_EDIT_MS = 500;
const SLOWEST_SUGGESTION_MS = 5;
const LONGEST_WARM_START = 3;

/** What was asked for beforehand, and whether it is so. A figure with an error in it reaches nothing. */
export function goalsOf({ searches, suggesting, edits, starts }: Result): Goal[] {
  return [
    ...searches.map((search) => {
      const slowest = search.name === A_SENTENCE ? SLOWEST_SENTENCE : SLOWEST;
      return {
        wanted: `${search.name}: p50 at most ${slowest} × raw Meilisearch`,
        seen: isSound(search.ours, search.theirs) ? `${search.ratio} ×` : 'void',
        isReached: search.ratio <= slowest && isSound(search.ours, search.theirs),
      };
    }),
    ...searches.filter(({ name }) => name === A_SENTENCE).map(waitFor),
    ...searches.map((search) => ({
      wanted: `${search.name}: at least ${LEAST_LOAD} × the requests a second at 16 connections`,
      seen: isSound(search.load.ours, search.load.theirs) ? `${search.load.ratio} ×` : 'void',
      isReached: search.load.ratio >= LEAST_LOAD && isSound(search.load.ours, search.load.theirs),
    })),
    ...(suggesting
      ? [
          {
            wanted: `Suggestions as somebody types: p50 at most ${SLOWEST_SUGGESTION_MS} ms`,
            seen: isSound(suggesting.figures) ? `${suggesting.figures.p50} ms` : 'void',
            isReached: suggesting.figures.p50 <= SLOWEST_SUGGESTION_MS && isSound(suggesting.figures),
          },
        ]
      : []),
    {
      wanted: `From an edit to finding it: p99 at most ${LATEST_EDIT_MS} ms`,
      seen: `${edits.p99} ms`,
      isReached: edits.p99 <= LATEST_EDIT_MS && edits.errors === 0,
    },
    {
      wanted: `A warm start within ${LONGEST_WARM_START} s`,
      seen: `${starts.warmSeconds} s; ${starts.warmSecondsAtThisSize} s with all these services`,
      isReached: starts.warmSeconds <= LONGEST_WARM_START && starts.warmSecondsAtThisSize <= LONGEST_WARM_START,
    },
  ];
}

/** Whoever asks waits for it; on this machine, and if nothing else is done on it. */
function waitFor({ name, ours }: Result['searches'][number]): Goal {
  return {
    wanted: `${name}: p50 at most ${LONGEST_SENTENCE_MS} ms`,
    seen: isSound(ours) ? `${ours.p50} ms` : 'void',
    isReached: ours.p50 <= LONGEST_SENTENCE_MS && isSound(ours),
  };
}

export function isSound(...figures: { errors: number }[]): boolean {
  return figures.every(({ errors }) => errors === 0);
}
