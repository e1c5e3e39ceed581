import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../context.ts';
import { newId } from '../../../shared/uuid.ts';
import { fieldOf } from '../../import/save/save-service.ts';
import { contentOf } from '../../import/save/saved.ts';
import type { Part } from './parts.ts';
import {
  closeSettled,
  keepConflicts,
  keepSaid,
  type ConflictFound,
  type Occasion,
  type SaidBefore,
  type SaidNow,
  type Subject,
} from './records.queries.ts';

/**
 * Keeps what each part of a record says now, and queues what it says anew of fields that somebody has changed here. Answers with
 * how many such conflicts there are.
 */
export async function noteSaid({ em }: Context, occasion: Occasion, parts: readonly Part[]): Promise<number> {
  const conflicts = parts.flatMap(conflictsOf);
  const settled = parts.filter(({ before }) => before?.hasConflicts === true);
  for (const { saved } of settled) await closeSettled(em, occasion, { subjectId: saved.entity.id, fields: saved.kept });
  if (conflicts.length > 0) await keepConflicts(em, occasion, conflicts);
  await keepSaid(
    em,
    occasion,
    parts.map(({ saved, ...part }) =>
      saidNow({ ...part, id: saved.entity.id, content: contentOf(saved.said) }, occasion.at),
    ),
  );
  return conflicts.length;
}

/** What a part of a record says, of what, and what it said the last time. */
export interface Saying {
  subject: Subject;
  sourceId: string;
  id: string;
  content: SaidNow['said'];
  before: SaidBefore | null;
}

/** The same as it is kept: with since when it says so, column by column. */
export function saidNow({ subject, sourceId, id, content, before }: Saying, at: Date): SaidNow {
  const isSame = (column: string) => before !== null && isDeepStrictEqual(before.said[column], content[column]);
  const since = (column: string) => (isSame(column) ? before?.saidAt[column] : undefined) ?? at.toISOString();
  const saidAt = Object.fromEntries(Object.keys(content).map((column) => [column, since(column)]));
  return { subject, sourceId, subjectId: id, said: content, saidAt };
}

/** What it says anew, where what stands here is somebody's own. Its older word has lost already. */
function conflictsOf({ subject, sourceId, saved, before }: Part): ConflictFound[] {
  const said = contentOf(saved.said);
  return saved.kept.flatMap((field) => {
    const columns = columnsOf(field, said, subject);
    const theirs = only(said, columns);
    if (before !== null && isDeepStrictEqual(only(before.said, columns), theirs)) return [];
    const ours = contentOf(only(saved.entity as object as Record<string, unknown>, columns));
    return [{ id: newId(), subject, sourceId, subjectId: saved.entity.id, field, theirs, ours }];
  });
}

function columnsOf(field: string, said: object, subject: Subject): string[] {
  return subject === 'service' ? Object.keys(said).filter((column) => fieldOf(column) === field) : [field];
}

function only(values: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));
}
