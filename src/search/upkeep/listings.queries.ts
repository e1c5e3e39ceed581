import type pg from 'pg';
import type { Kind } from '../documents/search-document.ts';

/** How many listings there are of every kind, findable or not. */
export async function countListings(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'select ((select count(*) from service) + (select count(*) from organisation))::int as count',
  );
  return rows[0]?.count ?? 0;
}

/** The next ids in their order. */
export async function idsAfter(pool: pg.Pool, kind: Kind, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: `search-${kind}-ids`,
    text: `select id from ${kind} where $1::uuid is null or id > $1 order by id limit $2`,
    values: [after, limit],
  });
  return rows.map(({ id }) => id);
}

/** Removes the documents of listings that are not there any more at all. */
export async function dropOrphans(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with stored as (delete from search.document d
        where not exists (select from service s where d.kind = 'service' and s.id = d.id)
          and not exists (select from organisation o where d.kind = 'organisation' and o.id = d.id)
        returning kind, id),
      marked as (insert into search.waiting (kind, id) select kind, id from stored
        on conflict (kind, id) do update set ticket = excluded.ticket)
     select id from stored`,
  );
  return rows.map(({ id }) => id);
}

/** How many documents there are, and how many changes have not become documents. */
export async function countDocuments(pool: pg.Pool): Promise<{ documents: number; pending: number; waiting: number }> {
  const { rows } = await pool.query<{ documents: number; pending: number; waiting: number }>(
    `select (select count(*)::int from search.document) as documents,
       (select count(*)::int from search.pending) as pending, (select count(*)::int from search.waiting) as waiting`,
  );
  return rows[0] ?? { documents: 0, pending: 0, waiting: 0 };
}
