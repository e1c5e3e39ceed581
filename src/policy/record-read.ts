import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../shared/viewer.ts';
import { reachOf } from './permit.ts';
import { rules, type Operation } from './table.ts';

export interface ReadOf {
  /** What was asked, by its name in the schema. */
  operation: Operation;
  /** What kind of thing was shown: `person`. */
  subject: string;
  /** Ids of everybody and everything that is shown. */
  ids: readonly string[];
  /** Names of what was asked by, or of what is shown; never a value. */
  fields?: readonly string[];
  /** What happened, where more was done than to look. */
  action?: 'READ' | 'ANSWERED';
}

/** Who reads, for which request: any context. */
export interface Reading {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly requestId: string | null;
}

/**
 * Records that data about people is about to be shown: one event for all of it, on the primary. Await it before anything is
 * returned: what cannot be recorded is not shown. Inside a transaction it is part of it, and takes no second connection.
 */
export async function recordRead(
  { em, viewer, requestId }: Reading,
  { operation, subject, ids, fields = [], action = 'READ' }: ReadOf,
): Promise<void> {
  const by = viewer.kind === 'PROGRAM' ? undefined : viewer.roles.find(({ role }) => rules[operation]?.by[role]);
  const scope = by && !reachOf(viewer, operation).all ? by.scope : null;
  const values = [
    viewer.id,
    viewer.kind,
    by?.role ?? null,
    scope,
    operation,
    action,
    subject,
    listed(ids),
    listed(fields),
  ];
  await em.getConnection().execute(INSERT, [...values, requestId], 'run', em.getTransactionContext());
}

const LIST = '(select array_agg(value) from jsonb_array_elements_text(?::jsonb))';

const INSERT = `insert into audit.event
  (actor, actor_kind, role, scope, operation, action, subject, concerns, fields, request_id)
  values (?, ?, ?, ?, ?, ?, ?, ${LIST}, ${LIST}, ?)`;

function listed(texts: readonly string[]): string {
  return JSON.stringify([...new Set(texts)]);
}
