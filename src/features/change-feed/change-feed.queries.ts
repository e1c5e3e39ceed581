import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { LOCATION_IS_PUBLIC } from '../location/location.queries.ts';
import { ORGANISATION_IS_PUBLIC } from '../organisation/organisation.queries.ts';
import { SERVICE_IS_PUBLIC } from '../service/service.queries.ts';
import type { ChangeKind } from './change-feed.codes.ts';

/** The newest change of a listing. */
export interface ChangeRow {
  kind: ListingKind;
  id: string;
  what: ChangeKind;
  at: Date;
  position: number;
}

export interface ChangesWanted {
  after: number;
  /** Null for all kinds. */
  kinds: readonly ListingKind[] | null;
  limit: number;
}

/** What has changed after a position, in order. */
export function changesAfter(reads: Reads, { after, kinds, limit }: ChangesWanted): Promise<ChangeRow[]> {
  return reads.all('changes-after', CHANGES_AFTER, [after, kinds, limit]);
}

export const CHANGES_AFTER = `select kind, id, what, changed_at as at, c.position::float8 as position
  from changes.listing c where c.position > $1::bigint and ($2::text[] is null or kind = any($2)) order by c.position limit $3`;

/** From when on cursors are of this database, and not of the one that it was restored from. */
export interface Era {
  id: string;
  /** The last position that both have in common. */
  beginsAfter: number;
}

/** All of them, the oldest first: one, and one more for each time that the directory was restored. */
export function erasOf(reads: Reads): Promise<Era[]> {
  return reads.all('change-eras', 'select id, begins_after::float8 as "beginsAfter" from changes.era order by number');
}

/** Any number will do, as long as nobody else asks for a lock by it. */
const LOCK = 4_711_065;

/** Whether it is this transaction's turn to give positions. The next one's turn comes when this one has been committed. */
export async function takeTurn(em: EntityManager): Promise<boolean> {
  const rows = await em.execute<{ isMine: boolean }[]>('select pg_try_advisory_xact_lock(?) as "isMine"', [LOCK]);
  return rows[0]?.isMine === true;
}

/** Begins an era where this database has none yet, or is a restored copy. */
export async function beginEra(em: EntityManager): Promise<void> {
  await em.execute(BEGIN_ERA);
}

const BEGIN_ERA = `insert into changes.era (id, begins_after, fingerprint)
  select substr(gen_random_uuid()::text, 1, 8), coalesce((select max(position) from changes.listing), 0), f.now
  from (select changes.fingerprint() as now) f
  where f.now is distinct from (select e.fingerprint from changes.era e order by e.number desc limit 1)`;

/** Whether anything waits for its position. */
export async function isAnythingPending(em: EntityManager): Promise<boolean> {
  const rows = await em.execute<{ is: boolean }[]>('select exists (select from changes.pending) as is');
  return rows[0]?.is === true;
}

/** Gives the oldest of what was touched its position, as far as the public can see that it changed; says how much was looked at. */
export async function bringIntoOrder(em: EntityManager, limit: number): Promise<number> {
  const rows = await em.execute<{ taken: number }[]>(BRING_INTO_ORDER, [limit]);
  return rows[0]?.taken ?? 0;
}

/**
 * An organisation that goes or comes takes what it offers along: of that it is told only that it went or came. What has never been
 * public leaves no trace.
 */
const BRING_INTO_ORDER = `with taken as (
    delete from changes.pending where id in (select id from changes.pending order by id limit ?)
    returning id, kind, listing_id, at
  ), touched as (
    select kind, listing_id as id, at, id as since, true as is_own from taken
    union all select 'SERVICE', s.id, t.at, t.id, false from taken t join service s on s.organisation_id = t.listing_id
      where t.kind = 'ORGANISATION'
    union all select 'LOCATION', l.id, t.at, t.id, false from taken t join location l on l.organisation_id = t.listing_id
      where t.kind = 'ORGANISATION'
  ), each as (
    select kind, id, max(at) as at, max(since) as since, bool_or(is_own) as is_own from touched group by kind, id
  ), seen as (
    select e.*, coalesce(k.what <> 'WITHDRAWN', false) as was_public,
      coalesce(case e.kind when 'SERVICE' then ${SERVICE_IS_PUBLIC} when 'LOCATION' then ${LOCATION_IS_PUBLIC}
        else ${ORGANISATION_IS_PUBLIC} end, false) as is_public
    from each e
    left join changes.listing k on k.kind = e.kind and k.id = e.id
    left join service s on e.kind = 'SERVICE' and s.id = e.id
    left join location l on e.kind = 'LOCATION' and l.id = e.id
    left join organisation o on o.id = case e.kind when 'ORGANISATION' then e.id else coalesce(s.organisation_id, l.organisation_id) end
  ), put as (
    insert into changes.listing as k (kind, id, what, changed_at, position)
    select kind, id, case when not was_public then 'PUBLISHED' when is_public then 'UPDATED' else 'WITHDRAWN' end, at,
      (select coalesce(max(position), 0) from changes.listing)
        + row_number() over (order by since, case kind when 'ORGANISATION' then 0 when 'LOCATION' then 1 else 2 end, id)
    from seen where (is_public and (is_own or not was_public)) or (was_public and not is_public)
    on conflict (kind, id) do update
      set what = excluded.what, changed_at = excluded.changed_at, position = excluded.position
  )
  select count(*)::int as taken from taken`;
