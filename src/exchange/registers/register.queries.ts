import type pg from 'pg';

/** Where the lines of a file go before anything is decided. */
export const STAGE = `create temporary table incoming (
  identifier text not null, name text not null, is_registered boolean not null, removed_on date null) on commit drop`;

/** The numbers of a register that our organisations carry, or that were known when it was loaded before. */
export async function carriedNumbers(client: pg.ClientBase, scheme: string): Promise<Set<string>> {
  const { rows } = await client.query<{ identifier: string }>(
    `select i.identifier from organisation o, unnest(o.identifiers) i (identifier)
       where register.scheme_of(i.identifier) = $1 and o.archived_at is null
     union select identifier from register.entry where scheme = $1`,
    [scheme],
  );
  return new Set(rows.map(({ identifier }) => identifier));
}

export async function knownExtract(
  client: pg.ClientBase,
  scheme: string,
): Promise<{ asOf: string; entries: number } | null> {
  const { rows } = await client.query<{ asOf: string; entries: number }>(
    'select as_of::text as "asOf", entries from register.extract where scheme = $1',
    [scheme],
  );
  return rows[0] ?? null;
}

export interface Placing {
  scheme: string;
  asOf: string;
  entries: number;
  holdsLivingOnly: boolean;
  at: Date;
}

/** What was read takes the place of what was known. A name that is no longer the same is remembered as former. */
export async function putInPlace(
  client: pg.ClientBase,
  { scheme, asOf, entries, holdsLivingOnly, at }: Placing,
): Promise<void> {
  await client.query('analyze incoming');
  await client.query(PUT, [scheme, asOf]);
  // Of living companies a file says nothing more once they are gone; of charities it says so itself.
  await client.query(holdsLivingOnly ? MARK_GONE : FORGET_GONE, [scheme]);
  await client.query(NOTE, [scheme, asOf, entries, at]);
}

const MARK_GONE = `update register.entry e set is_registered = false
  where e.scheme = $1 and e.is_registered and not exists (select from incoming i where i.identifier = e.identifier)`;

const FORGET_GONE = `delete from register.entry e
  where e.scheme = $1 and not exists (select from incoming i where i.identifier = e.identifier)`;

/** A number may stand in a file twice: then what is registered counts. What says the same as before is left alone. */
const PUT = `insert into register.entry as known (identifier, scheme, name, is_registered, removed_on, as_of)
  select distinct on (identifier) identifier, $1, name, is_registered, removed_on, $2::date from incoming
  order by identifier, is_registered desc, removed_on desc nulls last
  on conflict (identifier) do update set
    former_name = case when register.plain(known.name) <> register.plain(excluded.name) then known.name else known.former_name end,
    renamed_as_of = case when register.plain(known.name) <> register.plain(excluded.name) then excluded.as_of else known.renamed_as_of end,
    name = excluded.name, is_registered = excluded.is_registered, removed_on = excluded.removed_on, as_of = excluded.as_of
  where (known.name, known.is_registered, known.removed_on)
    is distinct from (excluded.name, excluded.is_registered, excluded.removed_on)`;

const NOTE = `insert into register.extract (scheme, as_of, entries, loaded_at) values ($1, $2, $3, $4)
  on conflict (scheme) do update set as_of = excluded.as_of, entries = excluded.entries, loaded_at = excluded.loaded_at`;
