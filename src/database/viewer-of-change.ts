import type { EventSubscriber, FlushEventArgs, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { Acting } from '../policy/acting.ts';
import type { Viewer } from '../shared/viewer.ts';

const FILTER = 'visible';

/** Who works with a unit of work, as what, and for which request. */
export interface Work {
  readonly viewer: Viewer;
  readonly acting: Acting;
  readonly requestId: string | null;
}

/**
 * Says who works with this unit of work. Forks and transactions made from it keep it: beside the viewer, whom the filter asks
 * for, as a function, because they copy all else to the bottom, and what a request carries along cannot be copied.
 */
export function setWork(em: EntityManager, work: Work): void {
  em.setFilterParams(FILTER, { viewer: work.viewer, work: () => work });
}

/** Tells PostgreSQL, inside each transaction, who makes the change and why, so that the record of it can say it. */
export class ViewerOfChange implements EventSubscriber {
  async afterTransactionStart({ em, transaction }: TransactionEventArgs): Promise<void> {
    await tell(em as EntityManager<PostgreSqlDriver>, transaction);
  }

  /** A transaction that began before the command had decided was told too early: what it does is known only now. */
  async onFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const isEarlier = em.isInTransaction() && uow.getChangeSets().length > 0;
    if (isEarlier) await tell(em as EntityManager<PostgreSqlDriver>, em.getTransactionContext<object>());
  }
}

async function tell(unit: EntityManager<PostgreSqlDriver>, transaction: unknown): Promise<void> {
  const work = unit.getFilterParams<{ work?: () => Work }>(FILTER)?.work?.();
  await unit.getConnection().execute(SETTINGS, settingsOf(work), 'run', transaction);
}

const NAMES = ['viewer', 'kind', 'request', 'operation', 'role', 'scope', 'reason'];

const SETTINGS = `select ${NAMES.map((name) => `set_config('linkwell.${name}', ?, true)`).join(', ')}`;

function settingsOf({ viewer, acting, requestId }: Partial<Work> = {}): string[] {
  const { operation, role, scope, reason } = acting ?? {};
  return [viewer?.id, viewer?.kind, requestId, operation, role, scope, reason].map((value) => value ?? '');
}
