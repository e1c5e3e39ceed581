import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { Viewer } from '../shared/viewer.ts';

const FILTER = 'visible';

/** Says who works with this unit of work. Forks and transactions made from it keep the viewer. */
export function setViewer(em: EntityManager, viewer: Viewer): void {
  em.setFilterParams(FILTER, { viewer });
}

/** Tells PostgreSQL, inside each transaction, who makes the change, so that the change record can say it. */
export class ViewerOfChange implements EventSubscriber {
  async afterTransactionStart({ em, transaction }: TransactionEventArgs): Promise<void> {
    const unit = em as EntityManager<PostgreSqlDriver>;
    const who = unit.getFilterParams<{ viewer?: Viewer }>(FILTER)?.viewer?.id ?? '';
    await unit.getConnection().execute(`select set_config('linkwell.viewer', ?, true)`, [who], 'run', transaction);
  }
}
