import { problem } from '../../shared/checks.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import { tellsContact, tellsNhsNumber } from '../../shared/telling.ts';

/** What a note on a listing may never hold, however well it is meant. */
export function problemsWithNote(note: string): Problem[] {
  const message = 'Leave NHS numbers out: nobody who is helped may be named here.';
  return [...problemsWithKeeping({ note }), ...(tellsNhsNumber(note) ? [problem('note', 'INVALID', message)] : [])];
}

/** The same, where the note must not say either how a person is reached. */
export function problemsWithAnonymousNote(note: string): Problem[] {
  const message =
    'Leave telephone numbers and e-mail addresses out of the note. If you want an answer, give your own address as replyAddress.';
  return [...problemsWithNote(note), ...(tellsContact(note) ? [problem('note', 'INVALID', message)] : [])];
}
