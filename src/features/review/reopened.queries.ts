import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facet } from '../framework/framework.codes.ts';

/** A check that edits have re-opened. */
export interface ReopenedCheckRow {
  serviceId: string;
  code: string;
  name: string;
  facets: Facet[];
  reopenedAt: Date;
}

/** Whose re-opened checks are wanted: of a service, of all that an organisation offers, or of what it offers at a place. */
export interface ReopenedWanted {
  service?: string;
  organisation?: string;
  location?: string;
}

/** What waits to be looked at again, on the primary, because it was re-opened a moment ago. */
export function reopenedChecks(em: EntityManager, wanted: ReopenedWanted): Promise<ReopenedCheckRow[]> {
  const { service = null, organisation = null, location = null } = wanted;
  return em
    .getConnection()
    .execute<ReopenedCheckRow[]>(REOPENED, [service, service, organisation, organisation, location, location], 'all');
}

const REOPENED = `
  select s.id as "serviceId", x.code, x.name, x.facets, x.at as "reopenedAt"
  from service s join review r on r.service_id = s.id and r.state in ('IN_FORCE', 'OPEN')
  cross join lateral (
    select c.code, f.entry ->> 'name' as name, c.reopened_facets as facets, c.reopened_at as at
    from review_check c join framework_version v on v.id = r.framework_id
    join jsonb_array_elements(v.checks) f (entry) on f.entry ->> 'code' = c.code
    where c.review_id = r.id and c.reopened_at is not null
    union all select 'register', 'Entry in a register', r.reopened_facets, r.reopened_at where r.reopened_at is not null
  ) x
  where (?::uuid is null or s.id = ?::uuid) and (?::uuid is null or s.organisation_id = ?::uuid)
    and (?::uuid is null or exists (select from service_location sl where sl.service_id = s.id and sl.location_id = ?::uuid))
  order by s.id, x.code`;
