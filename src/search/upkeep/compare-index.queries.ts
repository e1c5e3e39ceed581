import type pg from 'pg';
import type { Kind } from '../documents/search-document.ts';
import type { Indexes } from '../meilisearch/indexes.ts';
import { inTransaction } from '../projector/transaction.ts';

const PAGE = 10_000;

export interface Difference {
  kind: Kind;
  id: string;
  /** Not in the index, in it though it should not be, or in it as it was before. */
  what: 'MISSING' | 'SURPLUS' | 'OUTDATED';
}

/** Compares an index with the stored documents by id and revision. What differs waits to be sent again; the rest not. */
export async function compareIndex(pool: pg.Pool, indexes: Indexes, kind: Kind): Promise<Difference[]> {
  return inTransaction(pool, async (client) => {
    await client.query('create temporary table held (id uuid, revision bigint) on commit drop');
    for (let offset = 0; ; offset += PAGE) {
      const page = await indexes.revisions(indexes.nameOf(kind), offset, PAGE);
      await client.query('insert into held select * from unnest($1::uuid[], $2::bigint[])', [
        page.map(({ id }) => id),
        page.map(({ revision }) => revision),
      ]);
      if (page.length < PAGE) break;
    }
    await client.query('analyze held');
    await client.query(FORGET_WHAT_IS_THERE, [kind]);
    const { rows } = await client.query<Omit<Difference, 'kind'>>(FIND_WHAT_DIFFERS, [kind]);
    if (rows.length > 0) await client.query(`select pg_notify('search_waiting', '')`);
    return rows.map((row) => ({ kind, ...row }));
  });
}

/** The ticket is compared again when the row is deleted: a document that has just changed keeps its place in the queue. */
const FORGET_WHAT_IS_THERE = `delete from search.waiting w using (
    select w.id, w.ticket from held h
    join search.document d on d.kind = $1 and d.id = h.id and d.revision = h.revision
    join search.waiting w on w.kind = $1 and w.id = h.id) arrived
  where w.kind = $1 and w.id = arrived.id and w.ticket = arrived.ticket`;

const FIND_WHAT_DIFFERS = `with different as (
    select coalesce(d.id, h.id) as id,
      case when h.id is null then 'MISSING' when d.id is null then 'SURPLUS' else 'OUTDATED' end as what
    from (select id, revision from search.document where kind = $1) d full join held h on h.id = d.id
    where d.revision is distinct from h.revision),
  marked as (insert into search.waiting (kind, id) select $1, id from different
    on conflict (kind, id) do update set ticket = excluded.ticket)
  select id, what from different`;
