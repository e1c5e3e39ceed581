import type pg from 'pg';
import type { Reads } from '../../database/reads.ts';
import type { Whereabouts } from './freshness-policy.rules.ts';

export interface WhereaboutsRow extends Whereabouts {
  id: string;
}

const withParents = (own: string) => `array(with own as (${own})
  select code from own where code is not null
  union select unnest(a.parents) from own join place.area a using (code))`;

const OF_PLACES = (condition: string) =>
  `select l.local_authority as code from location l where l.archived_at is null and ${condition}`;

const OF_ORGANISATION = `${OF_PLACES('l.organisation_id = o.id')}
  union select unnest(each.catchment) from service each where each.organisation_id = o.id and each.archived_at is null`;

/** The areas of a service, for `from service s join organisation o`; of one that names none, those of its organisation. */
export const AREAS_OF_SERVICE = withParents(`with told as (
    select unnest(s.catchment) as code
    union ${OF_PLACES('l.id in (select sl.location_id from service_location sl where sl.service_id = s.id)')})
  select code from told
  union select code from (${OF_ORGANISATION}) of_all where not exists (select from told where code is not null)`);

/** The areas of an organisation, for `from organisation o`. */
export const AREAS_OF_ORGANISATION = withParents(OF_ORGANISATION);

const WHEREABOUTS = `select s.id, ${AREAS_OF_SERVICE} as areas, s.activity_kinds as "activityKinds"
    from service s join organisation o on o.id = s.organisation_id where s.id = any($1::uuid[])
  union all select o.id, ${AREAS_OF_ORGANISATION}, '{}' from organisation o where o.id = any($1::uuid[])`;

/** Where these services and organisations are, and what they are. */
export function whereabouts(reads: Reads, ids: readonly string[]): Promise<WhereaboutsRow[]> {
  return reads.all<WhereaboutsRow>('whereabouts', WHEREABOUTS, [ids]);
}

/** The same for work that has a connection of its own. */
export async function whereaboutsBy(client: pg.ClientBase, ids: readonly string[]): Promise<WhereaboutsRow[]> {
  return (await client.query<WhereaboutsRow>({ name: 'whereabouts', text: WHEREABOUTS, values: [ids] })).rows;
}
