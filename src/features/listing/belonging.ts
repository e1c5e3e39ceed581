import type { EntityManager } from '@mikro-orm/postgresql';
import type { Belonging } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** A listing as far as it matters where it belongs. */
export interface Belonger {
  organisationId: string;
  /** Null for the organisation itself. */
  serviceId: string | null;
}

/**
 * Where a listing belongs: its organisation, and the areas of its places and its catchment with those that hold them. One
 * that says nothing goes by its organisation. One that names no area at all is for every assurer and commissioner, because
 * otherwise it would be for none.
 */
export async function belongingOf(
  { em, viewer }: { em: EntityManager; viewer: Viewer },
  listing: Belonger,
): Promise<Belonging> {
  const areas = await areasOf(em, listing);
  return {
    organisation: listing.organisationId,
    areas: areas.length > 0 ? areas : viewer.roles.flatMap(({ scope }) => scope ?? []),
  };
}

/** The areas in which a listing lies or takes people, with those that hold them; none where it names none. */
export async function areasOf(em: EntityManager, { organisationId, serviceId }: Belonger): Promise<string[]> {
  const own = serviceId === null ? [] : await codes(em, OF_SERVICE, serviceId);
  return own.length > 0 ? own : codes(em, OF_ORGANISATION, organisationId);
}

async function codes(em: EntityManager, own: string, id: string): Promise<string[]> {
  const rows = await em.getConnection().execute<{ code: string }[]>(withParents(own), [id, id], 'all');
  return rows.map(({ code }) => code);
}

const OF_SERVICE = `
  select unnest(s.catchment) as code from service s where s.id = ?
  union select l.local_authority from service_location sl join location l on l.id = sl.location_id
    where sl.service_id = ? and l.archived_at is null`;

const OF_ORGANISATION = `
  select unnest(s.catchment) as code from service s where s.organisation_id = ? and s.archived_at is null
  union select l.local_authority from location l where l.organisation_id = ? and l.archived_at is null`;

/** Everything lies in the United Kingdom. */
const withParents = (own: string) => `
  with own as (select code from (${own}) each where code is not null)
  select code from own
  union select unnest(a.parents) from own join place.area a using (code)
  union select 'K02000001' from own`;
