import { problem } from '../../shared/checks.ts';
import { tidyText, type LocalisedText } from '../../shared/localised-text.ts';
import { Rejected } from '../../shared/problems.ts';

/** Somebody else saved first: nothing is written, and the answer shows how it is now. */
export function rejectIfChanged(entity: { version: number }, seen: number, current: object): void {
  if (entity.version === seen) return;
  const message = `This was changed since you read it: you saw version ${seen}, it is now version ${entity.version}. Look at the changes, then try again.`;
  throw new Rejected([problem('version', 'CONFLICT', message)], current);
}

/** Taking something out of the directory needs a reason, because people will ask where it went. */
export function rejectIfNoReason(reason: string): void {
  if (reason.trim() === '') throw new Rejected([problem('reason', 'REQUIRED', 'Say why, so that people can be told.')]);
}

/**
 * A text of an input: undefined where it says nothing, null where it takes the words away. Blanks are nothing, so that a
 * blank name meets the same rule as a missing one.
 */
export function givenText(text: object | null | undefined): LocalisedText | null | undefined {
  return text === undefined ? undefined : tidyText(text as LocalisedText | null);
}

/** The fields that an input really holds: what it leaves out stays as it is. */
export function givenFields<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
