import type { Reads } from '../../database/reads.ts';

/** Those of some organisations, places and services with which a review has to do that is open or in force. One statement. */
export async function reviewedAmong(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
  const rows = await reads.all<{ id: string }>('reviewed-among', REVIEWED, [ids]);
  return new Set(rows.map(({ id }) => id));
}

const REVIEWED = `select distinct t.id from (
    select w.id, w.id as service_id from unnest($1::uuid[]) as w (id)
    union all
    select s.organisation_id, s.id from service s where s.organisation_id = any ($1::uuid[])
    union all
    select p.location_id, p.service_id from service_location p where p.location_id = any ($1::uuid[])
  ) t
  where exists (select from review r where r.service_id = t.service_id and r.state in ('OPEN', 'IN_FORCE'))`;
