import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChangeRow, Era } from '../change-feed/change-feed.queries.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';

/** Where the change feed ends now, on the primary. */
export async function feedNow(em: EntityManager): Promise<{ head: number; eras: Era[] }> {
  const eras = await em.execute<Era[]>(
    'select id, begins_after::float8 as "beginsAfter" from changes.era order by number',
  );
  const rows = await em.execute<{ head: number }[]>(
    'select coalesce(max(position), 0)::float8 as head from changes.listing',
  );
  return { head: rows[0]?.head ?? 0, eras };
}

/** Webhooks that are behind, have nothing on the way, and are of somebody who may still sign in. */
export async function webhooksBehind(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(BEHIND);
  return rows.map(({ id }) => id);
}

const IS_BEHIND = `w.switched_off_at is null and w.position < (select max(position) from changes.listing)
  and not exists (select from webhook_delivery d
    where d.webhook_id = w.id and d.status = 'WAITING' and d.occasion = 'CHANGES')
  and exists (select from person p where p.id = w.owner_id and p.suspended_at is null)`;

const BEHIND = `select w.id from webhook w where ${IS_BEHIND} order by w.position, w.id`;

/** A webhook as far as what it is to hear depends on it. */
export interface Listening {
  id: string;
  kinds: ListingKind[];
  position: number;
}

/** Until the end of the transaction nobody else writes to it; null where somebody does, or it is no longer behind. */
export async function holdBehind(em: EntityManager, id: string): Promise<Listening | null> {
  const rows = await em.execute<Listening[]>(HOLD_BEHIND, [id]);
  return rows[0] ?? null;
}

const HOLD_BEHIND = `select w.id, w.kinds, w.position::float8 as position from webhook w
  where w.id = ? and ${IS_BEHIND} for update of w skip locked`;

export async function changesToTell(
  em: EntityManager,
  { position, kinds }: Listening,
  limit: number,
): Promise<ChangeRow[]> {
  const rows = await em.execute<(Omit<ChangeRow, 'at'> & { at: number })[]>(CHANGES_TO_TELL, [
    position,
    JSON.stringify(kinds),
    limit,
  ]);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

const CHANGES_TO_TELL = `select kind, id, what, extract(epoch from changed_at)::float8 * 1000 as at, c.position::float8 as position
  from changes.listing c where c.position > ? and kind in (select jsonb_array_elements_text(?::jsonb)) order by c.position limit ?`;

/** Nothing up to there is for it to hear. */
export async function passOver(em: EntityManager, id: string, position: number): Promise<void> {
  await em.execute('update webhook set position = ? where id = ?', [position, id]);
}

export interface NewDelivery {
  id: string;
  webhookId: string;
  body: string;
  toPosition: number;
  at: Date;
}

/** A trigger puts it into the queue. */
export async function addDelivery(
  em: EntityManager,
  { id, webhookId, body, toPosition, at }: NewDelivery,
): Promise<void> {
  await em.execute(ADD_DELIVERY, [id, webhookId, body, toPosition, at]);
}

const ADD_DELIVERY = `insert into webhook_delivery (id, webhook_id, occasion, body, to_position, status, attempts, created_at)
  values (?, ?, 'CHANGES', ?, ?, 'WAITING', 0, ?)`;
