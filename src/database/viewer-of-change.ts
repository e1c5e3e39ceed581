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
    const { viewer } = (em.getFilterParams(FILTER) ?? {});
    const connection = (em as EntityManager<PostgreSqlDriver>).getConnection();
    await connection.execute(`select set_config('linkwell.viewer', ?, true)`, [viewer?.id ?? ''], 'run', transaction);
  }
}
