import { problem, problemsWithFreeText } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { problemsWithNaming } from '../case-study/naming.rules.ts';
import { problemsWithPastDay } from '../episode/episode.rules.ts';
import type { LoggedKind } from './activity-entry.codes.ts';

const LONGEST_NOTE = 500;
const MINUTES_A_DAY = 1440;

export interface Activity {
  kind: LoggedKind;
  happenedOn: string;
  minutes: number;
  note: string | null;
}

export function problemsWithActivity({ kind, happenedOn, minutes, note }: Activity, today: string): Problem[] {
  const isWhole = minutes >= 1 && minutes <= MINUTES_A_DAY;
  return [
    ...problemsWithPastDay('on', happenedOn, today),
    ...(isWhole ? [] : [problem('minutes', 'OUT_OF_RANGE', `Give 1 to ${MINUTES_A_DAY} minutes.`)]),
    ...(kind === 'OTHER' && note === null ? [problem('note', 'REQUIRED', 'Say in a few words what it was.')] : []),
    ...problemsWithNote(note, today),
  ];
}

function problemsWithNote(note: string | null, today: string): Problem[] {
  return problemsWithFreeText('note', note, LONGEST_NOTE, (text) => problemsWithNaming('note', text, today));
}
