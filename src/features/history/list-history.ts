import type { Context } from '../../context.ts';
import { pageByNumber, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import type { Operation } from '../../policy/table.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { keptId } from '../merge/redirect.queries.ts';
import { sightOf } from '../listing/listing.policy.ts';
import {
  changesBefore,
  findHistorySubject,
  namesOfPeople,
  type ChangeRow,
  type HistorySubject,
  type Recorded,
} from './history.queries.ts';
import { fieldsOf, type FieldChange } from './history.rules.ts';
import { mayBeNamed, wordsForWho } from './who.rules.ts';

export interface HistoryEntry {
  id: string;
  at: Date;
  kind: ChangeRow['operation'];
  who: string;
  reason: string | null;
  mergedFrom: string | null;
  fields: FieldChange[];
}

/** What changed of an organisation, a service or a place, the newest first. */
export async function listHistory(
  ctx: Context,
  id: string,
  page: { first: number; after?: string | null },
): Promise<Page<HistoryEntry>> {
  const subject = await subjectOf(ctx, id);
  permit(ctx, 'history', { organisation: subject.organisationId });
  return pageOfHistory(ctx, 'history', subject, page);
}

/** The listing or place of an id, also of one that was merged into another, as far as the viewer sees it. */
export async function subjectOf(ctx: Context, id: string): Promise<HistorySubject> {
  const kept = isUuid(id) ? ((await keptId(ctx.reads, id)) ?? id) : null;
  const subject = kept === null ? null : await findHistorySubject(ctx.reads, kept, sightOf(ctx.viewer));
  if (!subject) throw new NotFound('There is no such listing or place.');
  return subject;
}

/** A page of the changes of something that whoever asks may look into. That people are named in it is an event. */
export async function pageOfHistory(
  ctx: Context,
  operation: Operation,
  subject: Recorded,
  page: { first: number; after?: string | null },
): Promise<Page<HistoryEntry>> {
  const { edges, pageInfo } = await pageByNumber(page, (before, limit) =>
    changesBefore(ctx.reads, subject, { before, limit }),
  );
  const names = await namesIn(
    ctx,
    operation,
    edges.map(({ node }) => node),
  );

  const entry = (change: ChangeRow): HistoryEntry => ({
    id: change.id,
    at: change.at,
    kind: change.operation,
    who: wordsForWho(change, names.get(change.id) ?? null),
    reason: change.reason,
    mergedFrom: change.subjectId === subject.id ? null : change.subjectId,
    fields: fieldsOf(change, subject),
  });
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: entry(node) })), pageInfo };
}

/** Names of those who made the changes, by the ids of the changes, where they may be told. That they are is an event. */
export async function namesIn(
  ctx: Context,
  operation: Operation,
  changes: readonly Pick<ChangeRow, 'id' | 'changedBy' | 'changedAs' | 'role'>[],
): Promise<Map<string, string>> {
  const told = changes.filter((change) => mayBeNamed(change, ctx.viewer));
  if (told.length === 0) return new Map();
  const ids = [...new Set(told.flatMap(({ changedBy }) => changedBy ?? []))];
  const names = await namesOfPeople(ctx.reads, ids);
  await recordRead(ctx, { operation, subject: 'person', ids, fields: ['name'] });
  return new Map(
    told.flatMap(({ id, changedBy }) => {
      const name = names.get(changedBy ?? '');
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
