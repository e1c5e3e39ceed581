import { isDeepStrictEqual } from 'node:util';
import { fieldOf } from '../../../import/save/save-service.ts';
import { changesBetween, contentOf, differences, type ColumnChange } from '../../../import/save/saved.ts';
import type { Saying } from '../note-said.ts';
import type { Subject } from '../records.queries.ts';
import { partKey, type Here } from './here.ts';

/** A part of a record that is new here, just so already, or to be changed. */
export interface ToldPart<Entity extends object, Columns extends object> extends Saying {
  /** What is to be added; null where it is here. */
  added: (Columns & { id: string }) | null;
  /** What is to be changed of what is here; null where nothing is. */
  change: Change<Entity, Columns> | null;
}

export interface Change<Entity extends object, Columns extends object> {
  entity: Entity;
  /** The fields of the input that differ. */
  fields: string[];
  columns: Columns;
  /** Column by column, for people. */
  changes: ColumnChange[];
}

interface Telling<Entity extends object, Columns extends object> {
  subject: Subject;
  sourceId: string;
  /** All that the feed says of it. */
  said: object;
  entity: (Entity & { id: string; archivedAt?: Date | null }) | undefined;
  added: () => Columns | Promise<Columns>;
  /** What these fields would change; null where that is for a command to decide. */
  changed: (entity: Entity, fields: readonly string[]) => Columns | null | Promise<Columns | null>;
}

/** Null where it has to be looked at by itself: where something was known that is not here, or a person has a say in it. */
export async function toldPart<Entity extends object, Columns extends object>(
  here: Here,
  { subject, sourceId, said, entity, added, changed }: Telling<Entity, Columns>,
): Promise<ToldPart<Entity, Columns> | null> {
  const key = partKey(subject, sourceId);
  const content = contentOf(said);
  const before = here.said.get(key) ?? null;
  if (!entity) {
    if (before) return null;
    const id = here.idOf(key);
    return { subject, sourceId, id, content, before, added: { id, ...(await added()) }, change: null };
  }
  if (entity.archivedAt || !before || before.hasConflicts) return null;
  const part = { subject, sourceId, id: entity.id, content, before, added: null };
  const differing = differences(entity, said);
  if (differing.length === 0) return { ...part, change: null };
  const fields = fieldsOf(subject, differing);
  const columns = await changed(entity, fields);
  return columns && { ...part, change: { entity, fields, columns, changes: changesBetween(entity, said, differing) } };
}

/** The fields of the input that columns belong to, each once. */
export function fieldsOf(subject: Subject, columns: readonly string[]): string[] {
  return subject === 'service' ? [...new Set(columns.map(fieldOf))] : [...columns];
}

/** Whether it says what it said the last time. */
export function isSaidAgain({ before, content }: Saying): boolean {
  return before !== null && isDeepStrictEqual(before.said, content);
}
