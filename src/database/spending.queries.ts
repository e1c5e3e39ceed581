import type { EntityManager } from '@mikro-orm/postgresql';

/** What an asker has spent in a minute, counted from 1970. */
export interface Spent {
  asker: string;
  minute: number;
  cost: number;
}

/** Adds what was spent here, and answers what the same askers have spent in all processes together. */
export async function shareSpending(em: EntityManager, spent: readonly Spent[]): Promise<Spent[]> {
  const rows = await em.execute<(Omit<Spent, 'cost'> & { cost: string })[]>(SHARE, [JSON.stringify(spent)]);
  return rows.map(({ cost, ...rest }) => ({ ...rest, cost: Number(cost) }));
}

/** In one order for all, so that two processes never wait for each other. */
const SHARE = `insert into shell.spending as known (asker, minute, cost)
  select asker, minute, cost from jsonb_to_recordset(?::jsonb) as spent (asker text, minute int, cost bigint)
  order by minute, asker
  on conflict (minute, asker) do update set cost = known.cost + excluded.cost
  returning asker, minute, cost`;

export async function forgetSpending(em: EntityManager, beforeMinute: number): Promise<void> {
  await em.execute('delete from shell.spending where minute < ?', [beforeMinute]);
}
