import { createHash } from 'node:crypto';
import { isEmailAddress, problem, quoted } from '../../shared/checks.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import { rankOf } from '../change-queue/risk.codes.ts';
import { problemsWithAnonymousNote, problemsWithNote } from '../listing/note.rules.ts';
import type { ProblemKind, ReportedField } from './problem-report.codes.ts';

/** What somebody ticked and wrote. */
export interface Report {
  kinds: readonly ProblemKind[];
  fields: readonly ReportedField[];
  note: string | null;
  replyAddress: string | null;
}

/** Each box once and in one order, so that the same report is the same however it was filled in. */
export function tidyReport({ kinds, fields, note, replyAddress }: Report): Report {
  return {
    kinds: [...new Set(kinds)].sort(),
    fields: [...new Set(fields)].sort(),
    note: note !== null && isVisible(note) ? note.trim() : null,
    replyAddress: replyAddress?.trim().toLowerCase() || null,
  };
}

export function problemsWithReport({ kinds, fields, note, replyAddress }: Report): Problem[] {
  const saysNothing = fields.length === 0 && note === null && kinds.every((kind) => kind === 'OTHER');
  // What is printed on a wrong leaflet is a number that belongs to nobody's private life.
  const check = kinds.includes('WRONG_PHONE') ? problemsWithNote : problemsWithAnonymousNote;
  return [
    ...(kinds.length === 0 ? [problem('kinds', 'REQUIRED', 'Tick what is wrong.')] : []),
    ...(kinds.length > 0 && saysNothing
      ? [problem('note', 'REQUIRED', 'Say what is wrong, or tick which part is.')]
      : []),
    ...check(note ?? ''),
    ...(replyAddress === null || isEmailAddress(replyAddress) ? [] : [notAnAddress(replyAddress)]),
  ];
}

function notAnAddress(text: string): Problem {
  const message = `${quoted(text)} does not look like an e-mail address, such as jo.bloggs@example.org.`;
  return problem('replyAddress', 'INVALID', message);
}

/** Where a report stands in the queue. */
export function rankOfReport(kinds: readonly ProblemKind[]): number {
  if (kinds.includes('UNSAFE')) return rankOf('UNSAFE');
  return rankOf(kinds.includes('CLOSED') || kinds.includes('WRONG_PHONE') ? 'CANNOT_BE_REACHED' : 'OTHER');
}

/** The same for the same boxes and words, whoever reports and however often. */
export function digestOf({ kinds, fields, note }: Report): string {
  const said = JSON.stringify([kinds, fields, (note ?? '').toLowerCase().replace(/\s+/g, ' ')]);
  return createHash('sha256').update(said).digest('base64url');
}

/** The same words whether or not there is such a listing. */
export function thanksFor({ kinds }: Report): string {
  return kinds.includes('UNSAFE')
    ? 'Thank you. Those who check whether groups are safe are told at once. If somebody is in danger now, ring 999.'
    : 'Thank you. Somebody will look at it and put it right.';
}
