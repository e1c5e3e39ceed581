import type { Reads } from '../../database/reads.ts';

/** An organisation of the same name as the one that got a grant. */
export interface SuggestionRow {
  grantId: string;
  organisationId: string;
  /** Whether it carries an identifier that the grant names too, as others do. */
  isIdentified: boolean;
  /** Whether it works in an area of the grant; null where it names no area, or the grant does not. */
  isInArea: boolean | null;
}

/** Where an organisation is and takes people from. */
const OWN_AREAS = `select l.local_authority as code from location l
    where l.organisation_id = o.id and l.archived_at is null and l.local_authority is not null
  union select unnest(s.catchment) from service s where s.organisation_id = o.id and s.archived_at is null`;

/** In the grant's area, or in one that it holds, or in one that holds it. */
const IS_IN_AREA = `case when g.area_codes <> '{}' then (
  select bool_or(own.code = any(g.areas) or exists (
    select from place.area a where a.code = own.code and a.parents && g.area_codes))
  from (${OWN_AREAS}) own) end`;

/**
 * Living organisations that may have got these grants: by a name that is the same but for capitals, punctuation and legal
 * form, as the look for duplicates keeps it; or by an identifier, where several have one that the grant names.
 */
export function suggestionsFor(reads: Reads, grantIds: readonly string[]): Promise<SuggestionRow[]> {
  return reads.all<SuggestionRow>(
    'suggestions-for-grants',
    `with wanted as (select g.* from grant_award g where g.id = any($1::uuid[])),
     found as (
       select w.id, i.organisation_id, true as is_identified
         from wanted w join organisation_identifier i on i.identifier = any(w.recipient_identifiers)
       union all
       select w.id, t.id, false
         from wanted w join duplicate.trait t on t.kind = 'ORGANISATION' and t.trait = 'NAME' and t.value = w.recipient_key)
     select g.id as "grantId", o.id as "organisationId", bool_or(f.is_identified) as "isIdentified",
       ${IS_IN_AREA} as "isInArea"
     from found f join wanted g on g.id = f.id join organisation o on o.id = f.organisation_id and o.archived_at is null
     group by g.id, g.area_codes, g.areas, o.id order by g.id, o.id`,
    [grantIds],
  );
}
