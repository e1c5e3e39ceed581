import type pg from 'pg';
import { DIGEST, ITS_VECTOR, TEXT } from './listing-text.ts';

/** A listing that waits, with the text to be embedded; null where it is not to be found any more. */
export interface Unembedded {
  id: string;
  text: string | null;
  digest: Buffer | null;
  /** Another listing with the same text had it embedded before. */
  isKnown: boolean;
}

export interface Embedded {
  digest: Buffer;
  vector: readonly number[];
}

/** Notes that these may lack a vector. */
export async function queueThese(pool: pg.Pool, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await pool.query({
    name: 'search-queue-unembedded',
    text: 'insert into search.unembedded (id) select unnest($1::uuid[]) on conflict do nothing',
    values: [ids],
  });
  await tell(pool);
}

/** Notes all that lack a vector in this space; says how many wait then. */
export async function queueAll(pool: pg.Pool, space: string): Promise<number> {
  await pool.query(
    `insert into search.unembedded (id) select d.id from search.document d
     where d.kind = 'service' and not exists (select from search.vector v where v.space = $1 and v.digest = ${DIGEST})
     on conflict do nothing`,
    [space],
  );
  await tell(pool);
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from search.unembedded');
  return rows[0]?.count ?? 0;
}

/** Forgets the vectors of texts that no listing has any more, and those of other models. */
export async function forgetUnused(pool: pg.Pool, space: string): Promise<void> {
  await pool.query('delete from search.vector where space <> $1', [space]);
  await pool.query(
    `delete from search.vector v
     where not exists (select from search.document d where d.kind = 'service' and ${DIGEST} = v.digest)`,
  );
}

export async function someUnembedded(pool: pg.Pool, space: string, limit: number): Promise<Unembedded[]> {
  const { rows } = await pool.query<Unembedded>({
    name: 'search-unembedded',
    text: `select u.id, ${TEXT} as text, ${DIGEST} as digest, v.digest is not null as "isKnown"
      from (select id from search.unembedded limit $2) u
      left join search.document d on d.kind = 'service' and d.id = u.id ${ITS_VECTOR}`,
    values: [space, limit],
  });
  return rows;
}

/**
 * Keeps new vectors, and has Meilisearch told of the listings that got theirs: by a new revision, as of any other change. What
 * has changed since it was read has no vector yet, and goes on waiting.
 */
export async function keepVectors(
  client: pg.ClientBase,
  space: string,
  ids: readonly string[],
  embedded: readonly Embedded[],
): Promise<void> {
  for (const { digest, vector } of embedded)
    await client.query({
      name: 'search-keep-vector',
      text: 'insert into search.vector (space, digest, vector) values ($1, $2, $3::real[]) on conflict do nothing',
      values: [space, digest, vector],
    });
  await client.query({ name: 'search-embedded', text: SETTLE, values: [space, ids] });
}

const SETTLE = `with asked as (
    select u.id, d.id is not null as "isFound", v.digest is not null as "isKnown"
    from search.unembedded u left join search.document d on d.kind = 'service' and d.id = u.id ${ITS_VECTOR}
    where u.id = any($2::uuid[])),
  done as (delete from search.unembedded u using asked where u.id = asked.id and (asked."isKnown" or not asked."isFound")),
  revised as (update search.document d set revision = nextval('search.revision')
    from asked where d.kind = 'service' and d.id = asked.id and asked."isKnown" returning d.id),
  marked as (insert into search.waiting (kind, id) select 'service', id from revised
    on conflict (kind, id) do update set ticket = excluded.ticket)
  select pg_notify('search_waiting', '')`;

async function tell(pool: pg.Pool): Promise<void> {
  await pool.query(`select pg_notify('search_unembedded', '')`);
}
