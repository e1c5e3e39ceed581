import { DateTime } from 'luxon';
import { problem, problemsWithDay, problemsWithFreeText } from '../../shared/checks.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import { problemsWithNaming } from '../case-study/naming.rules.ts';

const LONGEST_NAME = 200;
const LONGEST_NOTE = 500;

/** What a session of supervision would be. */
export interface SupervisionDraft {
  heldOn: string;
  supervisorName: string | null;
  note: string | null;
}

/** Everything that is wrong with it; `today` is London's. */
export function problemsWithSupervision(draft: SupervisionDraft, today: string): Problem[] {
  const malformed = problemsWithDay('on', draft.heldOn);
  const isToCome = malformed.length === 0 && draft.heldOn > today;
  return [
    ...malformed,
    ...(isToCome ? [problem('on', 'OUT_OF_RANGE', 'That day has not come. Record a session once it was held.')] : []),
    ...problemsWithName(draft.supervisorName, today),
    ...problemsWithNote(draft.note, today),
  ];
}

function problemsWithName(name: string | null, today: string): Problem[] {
  const path = 'supervisorName';
  if (name === null || !isVisible(name)) {
    const message =
      'Say who supervised: the team has no GP supervisor yet. Name one with updateTeam, and it is filled in.';
    return [problem(path, 'REQUIRED', message)];
  }
  return problemsWithFreeText(path, name, LONGEST_NAME, (text) => problemsWithNaming(path, text, today));
}

function problemsWithNote(note: string | null, today: string): Problem[] {
  return problemsWithFreeText('note', note, LONGEST_NOTE, (text) => problemsWithNaming('note', text, today));
}

export interface SupervisionDue {
  /** Null for somebody who no longer works here. */
  supervisionDueOn: string | null;
  isSupervisionOverdue: boolean;
}

/** Clinical supervision is due a calendar month after the last one, or after somebody began; overdue from the day after. */
export function supervisionDue(
  { lastOn, since }: { lastOn: string | null; since: string | null },
  today: string,
): SupervisionDue {
  if (since === null) return { supervisionDueOn: null, isSupervisionOverdue: false };
  const from = lastOn !== null && lastOn > since ? lastOn : since;
  const due = DateTime.fromISO(from, { zone: 'utc' }).plus({ months: 1 }).toFormat('yyyy-MM-dd');
  return { supervisionDueOn: due, isSupervisionOverdue: today > due };
}
