/**
 * Whether an organisation belongs to one of some areas, for the SQL of a list: the same as `belongingOf` says of one thing.
 * What names no area at all belongs to all. Both arguments are pieces of our own SQL: a column, and a numbered parameter.
 */
export function belongsToAreas(organisation: string, areas: string): string {
  return `exists (
    with own as (
      select l.local_authority as code from location l
        where l.organisation_id = ${organisation} and l.archived_at is null and l.local_authority is not null
      union select unnest(b.catchment) from service b where b.organisation_id = ${organisation} and b.archived_at is null)
    select from own where 'K02000001' = any(${areas}::text[]) or own.code = any(${areas}::text[])
      or exists (select from place.area a where a.code = own.code and a.parents && ${areas}::text[])
    union all select where cardinality(${areas}::text[]) > 0 and not exists (select from own))`;
}
