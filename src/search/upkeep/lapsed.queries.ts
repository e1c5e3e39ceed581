import type pg from 'pg';

/**
 * Queues the services whose evidence has run out since their documents were made, like any other change. Until they are
 * through, a search by standing or referability goes by the day all the same; only the counts beside it are of yesterday.
 */
export async function queueLapsed(pool: pg.Pool, today: string): Promise<number> {
  const { rowCount } = await pool.query(QUEUE, [today]);
  if (rowCount) await pool.query(`select pg_notify('search_pending', '')`);
  return rowCount ?? 0;
}

const QUEUE = `insert into search.pending (subject, subject_id)
  select 'service', s.id::text from service s join search.document d on d.kind = 'service' and d.id = s.id
  where s.assured_until < $1::date and s.standing in ('MET', 'NOT_ASSESSED') and not d.standings && array['EXPIRED']`;
