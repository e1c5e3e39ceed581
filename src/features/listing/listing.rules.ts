import { problem } from '../../shared/checks.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import { isVisible, tidyText, type LocalisedText } from '../../shared/localised-text.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { problemsWithReason } from '../../shared/reason.ts';

/** Somebody else saved first: nothing is written, and the answer shows how it is now. */
export function rejectIfChanged(entity: { version: number }, seen: number, current: object): void {
  if (entity.version === seen) return;
  const message = `This was changed since you read it: you saw version ${seen}, it is now version ${entity.version}. Look at the changes, then try again.`;
  throw new Rejected([problem('version', 'CONFLICT', message)], current);
}

/** Refuses an input that cannot be stored as it is, before anybody asks what it means. */
export function rejectUnkeepable(input: object): void {
  rejectIfAny(problemsWithKeeping(input));
}

/** Taking something out of the directory, or a role from somebody, needs a reason, because people will ask. */
export function rejectIfNoReason(reason: string): void {
  rejectIfAny(problemsWithReason(reason));
  if (reason.trim() === '') throw new Rejected([problem('reason', 'REQUIRED', 'Say why, so that people can be told.')]);
}

/** A decision on what somebody said goes back to them with a message. */
export function rejectIfNoMessage(message: string): void {
  rejectUnkeepable({ message });
  if (!isVisible(message)) throw new Rejected([problem('message', 'REQUIRED', 'Say why, in a message that they get.')]);
}

/** When it was published, as an input says it: undefined where it says nothing, null for a draft. */
export function publishedAt(isPublished: boolean | null | undefined, now: Date): Date | null | undefined {
  if (isPublished == null) return undefined;
  return isPublished ? now : null;
}

/** Where a record came from, as an input says it; nothing where it does not say. Throws Rejected for blanks. */
export function givenProvenance(
  provenance: { source: string; sourceId: string } | null | undefined,
  now: Date,
): { source?: string; sourceId?: string; fetchedAt?: Date } {
  if (!provenance) return {};
  const { source, sourceId } = provenance;
  rejectIfAny([
    ...(isVisible(source) ? [] : [problem('provenance.source', 'REQUIRED', NO_SOURCE)]),
    ...(isVisible(sourceId) ? [] : [problem('provenance.sourceId', 'REQUIRED', NO_SOURCE_ID)]),
  ]);
  return { source: source.trim(), sourceId: sourceId.trim(), fetchedAt: now };
}

const NO_SOURCE = 'Say where the record came from, or leave the provenance out.';
const NO_SOURCE_ID = 'Give the id that the record has at its source, or leave the provenance out.';

/**
 * A text of an input: undefined where it says nothing, null where it takes the words away. Blanks are nothing, so that a
 * blank name meets the same rule as a missing one.
 */
export function givenText(text: object | null | undefined): LocalisedText | null | undefined {
  return text === undefined ? undefined : tidyText(text as LocalisedText | null);
}

/** The lines of a list that say something; undefined where the input says nothing of it. */
export function givenLines(lines: readonly string[] | null | undefined): string[] | undefined {
  return lines?.map((line) => line.trim()).filter((line) => line !== '');
}

/**
 * The fields that an input really holds: what it leaves out stays as it is, and so does what cannot be taken away (lists,
 * switches) where the input says null.
 */
export function givenFields<Fields extends object>(
  fields: Fields,
  never: readonly (keyof Fields)[] = [],
): Partial<Fields> {
  const isGiven = ([name, value]: [string, unknown]) =>
    value !== undefined && !(value === null && never.includes(name as keyof Fields));
  return Object.fromEntries(Object.entries(fields).filter(isGiven)) as Partial<Fields>;
}
