import type { Reads } from '../../../database/reads.ts';
import { PLACES_OF_SERVICE } from '../../../features/location/location.queries.ts';
import { ORGANISATION_IS_PUBLIC } from '../../../features/organisation/organisation.queries.ts';
import { SERVICE_COLUMNS, SERVICE_IS_PUBLIC } from '../../../features/service/service.queries.ts';
import { WAS_PUBLISHED } from '../ask/narrow.ts';
import type { KnownArea } from '../map/area.map.ts';
import type { PublishedOrganisation } from '../map/organisation.map.ts';
import type { PublishedService } from '../map/service.map.ts';

const ORGANISATION = `json_build_object('id', o.id, 'name', o.name, 'alternativeNames', o.alternative_names, 'kind', o.kind,
  'description', o.description, 'identifiers', o.identifiers, 'contacts', o.contacts, 'links', o.links)`;

const MODIFIED_AT = `greatest(s.updated_at, o.updated_at, (select max(l.updated_at)
  from service_location sl join location l on l.id = sl.location_id where sl.service_id = s.id))`;

/** Services by their ids, in the order of these, with their neighbours; what was never published is left out. */
export function publishedByIds(reads: Reads, ids: readonly string[]): Promise<PublishedService[]> {
  return reads.all(
    'oruk-published-by-ids',
    `select ${SERVICE_COLUMNS}, ${SERVICE_IS_PUBLIC} as "isPublic", ${MODIFIED_AT} as "modifiedAt",
       ${ORGANISATION} as organisation, ${PLACES_OF_SERVICE} as places
     from unnest($1::uuid[]) with ordinality as w (id, n) join service s on s.id = w.id
       join organisation o on o.id = s.organisation_id
     where ${WAS_PUBLISHED} order by w.n`,
    [ids],
  );
}

/** Areas by their codes, with all that they lie in. */
export async function areasOf(reads: Reads, codes: readonly string[]): Promise<Map<string, KnownArea>> {
  const rows = await reads.all<KnownArea>(
    'oruk-areas',
    `with known as (select code, name, kind, parents from place.area where code = any($1))
     select code, name, kind, parents from known
     union select a.code, a.name, a.kind, a.parents from known k, unnest(k.parents) p join place.area a on a.code = p`,
    [codes],
  );
  return new Map(rows.map((area) => [area.code, area]));
}

/** An organisation, and when it was last changed. */
export interface OrganisationListed extends PublishedOrganisation {
  modifiedAt: Date;
}

const NAMED = `($1::text is null or o.id in (select d.id from search.document d where d.kind = 'organisation'
  and d.words @@ (websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1))))`;

export async function organisationsOfPage(
  reads: Reads,
  { search, offset, limit }: { search: string | null; offset: number; limit: number },
): Promise<OrganisationListed[]> {
  const rows = await reads.all<{ organisation: PublishedOrganisation; modifiedAt: Date }>(
    'oruk-organizations',
    `select ${ORGANISATION} as organisation, o.updated_at as "modifiedAt" from organisation o
     where ${ORGANISATION_IS_PUBLIC} and ${NAMED} order by o.id offset $2 limit $3`,
    [search, offset, limit],
  );
  return rows.map(({ organisation, modifiedAt }) => ({ ...organisation, modifiedAt }));
}

export async function countOrganisations(reads: Reads, search: string | null): Promise<number> {
  const row = await reads.one<{ total: number }>(
    'oruk-organizations-total',
    `select count(*)::int as total from organisation o where ${ORGANISATION_IS_PUBLIC} and ${NAMED}`,
    [search],
  );
  return row?.total ?? 0;
}

export async function organisationById(reads: Reads, id: string): Promise<OrganisationListed | null> {
  const row = await reads.one<{ organisation: PublishedOrganisation; modifiedAt: Date }>(
    'oruk-organization',
    `select ${ORGANISATION} as organisation, o.updated_at as "modifiedAt" from organisation o
     where o.id = $1 and ${ORGANISATION_IS_PUBLIC}`,
    [id],
  );
  return row && { ...row.organisation, modifiedAt: row.modifiedAt };
}

/** The ids of what an organisation offers to the public. */
export async function servicesOfOrganisation(reads: Reads, id: string): Promise<string[]> {
  const rows = await reads.all<{ id: string }>(
    'oruk-services-of-organization',
    `select s.id from service s join organisation o on o.id = s.organisation_id
     where s.organisation_id = $1 and ${SERVICE_IS_PUBLIC} order by s.id limit 500`,
    [id],
  );
  return rows.map((row) => row.id);
}
