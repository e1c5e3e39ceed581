import { isDeepStrictEqual } from 'node:util';
import { contentOf, differences } from '../../../import/save/saved.ts';
import type { Subject } from '../records.queries.ts';
import { partKey, type Here } from './here.ts';

/** A part of a record that is either new here, or just so already. */
export interface ToldPart<Columns extends object> {
  subject: Subject;
  sourceId: string;
  id: string;
  /** What the feed says of it, by column. */
  content: Record<string, unknown>;
  /** What is to be added; null where it is here. */
  added: (Columns & { id: string }) | null;
}

interface Telling<Columns extends object> {
  subject: Subject;
  sourceId: string;
  /** All that the feed says of it. */
  said: object;
  entity: { id: string; archivedAt?: Date | null } | undefined;
  added: () => Columns | Promise<Columns>;
}

/** Null where it is neither new nor just so: where something is to be changed, or a person has a say in it. */
export async function toldPart<Columns extends object>(
  here: Here,
  telling: Telling<Columns>,
): Promise<ToldPart<Columns> | null> {
  const { subject, sourceId, said, entity, added } = telling;
  const key = partKey(subject, sourceId);
  const content = contentOf(said);
  const before = here.said.get(key);
  if (!entity) {
    if (before) return null;
    const id = here.idOf(key);
    return { subject, sourceId, id, content, added: { id, ...(await added()) } };
  }
  if (entity.archivedAt || !before || before.hasConflicts) return null;
  const isJustSo = isDeepStrictEqual(before.said, content) && differences(entity, said).length === 0;
  return isJustSo ? { subject, sourceId, id: entity.id, content, added: null } : null;
}
