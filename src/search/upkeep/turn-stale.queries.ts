import type { EntityManager } from '@mikro-orm/postgresql';

/** Marks the documents that have become stale by this day, and those that are no longer; says how many. Repeat it freely. */
export async function turnStale(em: EntityManager, today: number): Promise<number> {
  const { affectedRows } = await em
    .getConnection()
    .execute<{ affectedRows: number }>(TURN, [today, today, today], 'run');
  return affectedRows;
}

const TURN = `with turned as (
    update search.document set is_stale = stale_day <= ?, revision = nextval('search.revision')
    where (not is_stale and stale_day <= ?) or (is_stale and stale_day > ?)
    returning kind, id)
  insert into search.waiting (kind, id) select kind, id from turned
  on conflict (kind, id) do update set ticket = excluded.ticket`;
