import type { EntityManager } from '@mikro-orm/postgresql';

/** What became of a code of an area that somebody wrote down. */
export interface NamedArea {
  said: string;
  /** The code in use today; null for one that is not known here. */
  code: string | null;
  /** That area and all that hold it. */
  areas: string[];
}

/**
 * The areas of these codes as they are today: of a code that is no longer used, the one that took its place; of a
 * neighbourhood, the council.
 */
export function areasNamed(em: EntityManager, codes: readonly string[], today: string): Promise<NamedArea[]> {
  return em.execute<NamedArea[]>(AREAS, [JSON.stringify(codes), today]);
}

const AREAS = `
  select c.said, a.code, case when a.code is null then array[]::text[] else a.parents || a.code end as areas
  from jsonb_array_elements_text(?::jsonb) with ordinality c (said, at)
  left join place.area_code_history h on h.old_code = c.said
  left join place.area k on k.code = coalesce(h.current_code, c.said)
  left join place.small_area s on k.code is null and s.code = c.said
  left join place.area a on a.code = case
    when k.valid_to < ?::date and cardinality(k.successors) = 1 then k.successors[1]
    else coalesce(k.code, s.local_authority) end
  order by c.at`;

/** A living organisation that carries an identifier. */
export interface Carrier {
  identifier: string;
  id: string;
}

/** The living organisations that carry any of these identifiers. */
export async function organisationsIdentified(em: EntityManager, identifiers: readonly string[]): Promise<Carrier[]> {
  if (identifiers.length === 0) return [];
  return em.execute<Carrier[]>(
    `select distinct i.identifier, i.organisation_id as id from organisation_identifier i
     where i.identifier in (select jsonb_array_elements_text(?::jsonb)) order by 1, 2`,
    [JSON.stringify(identifiers)],
  );
}

/** Lets grants stand at the organisation that has come to carry their number since, where there is one and no other. */
export async function matchByIdentifiers(em: EntityManager, at: Date): Promise<number> {
  const rows = await em.execute<{ id: string }[]>(MATCH, [at, at]);
  return rows.length;
}

const MATCH = `
  with found as (
    select g.id, min(i.organisation_id::text)::uuid as organisation_id
    from grant_award g cross join unnest(g.recipient_identifiers) named (identifier)
    join organisation_identifier i using (identifier)
    where g.match = 'NONE' group by g.id having count(distinct i.organisation_id) = 1)
  update grant_award g set organisation_id = f.organisation_id, match = 'BY_IDENTIFIER', matched_at = ?,
    version = g.version + 1, updated_at = ?
  from found f where g.id = f.id and g.match = 'NONE' returning g.id`;
