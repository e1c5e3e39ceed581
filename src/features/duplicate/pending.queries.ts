import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';

/** Any number will do, as long as nobody else asks for a lock by it. */
const LOOKING = 4_711_021;

/** Until the end of the transaction nobody else looks for duplicates; false where somebody does already. */
export async function lookAlone(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ won: boolean }[]>('select pg_try_advisory_xact_lock(?) as won', [LOOKING]);
  return row?.won === true;
}

/**
 * Takes the oldest changes, and says which listings they touch: what changed at a place touches whose it is, and the services
 * there. They come back by themselves if the transaction fails.
 */
export function takeTouched(em: EntityManager, limit: number): Promise<{ kind: EntryKind; id: string }[]> {
  return em.execute(TOUCHED, [limit]);
}

const TOUCHED = `with changed as (
    delete from duplicate.pending where id in (select id from duplicate.pending order by id limit ?)
    returning subject, subject_id as id)
  select 'ORGANISATION' as kind, id from changed where subject = 'organisation'
  union select 'SERVICE', id from changed where subject = 'service'
  union select 'ORGANISATION', l.organisation_id from changed c join location l on l.id = c.id where c.subject = 'location'
  union select 'SERVICE', sl.service_id from changed c join service_location sl on sl.location_id = c.id
    where c.subject = 'location'`;
