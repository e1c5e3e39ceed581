import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';

/** Two listings that have something in common, the smaller id first. */
export interface Meeting {
  one: string;
  other: string;
  names: [string, string];
  places: [string[], string[]];
  isOfOne: boolean;
  similarity: number;
  /** What they have in common: `PHONE:01632960001`. */
  shared: string[];
}

/** What more listings than these have in common says nothing of any two of them: an umbrella has one website for all. */
const MOST_BEARERS = 25;
const MOST_BY_TRAIT = `case t.trait when 'HOST' then 3 when 'NAME' then 3 when 'PHONE' then 10 else ${MOST_BEARERS} end`;
export const MOST_OF_ONE = 1_000;
/** Below this, a neighbourhood or a few words in common say nothing. */
export const LEAST_SIMILARITY = 0.65;

/** Who bears the mark `t` of what is asked for, `a`; nobody where too many do. */
export const BEARERS = `cross join lateral (
      select bearer.id, count(*) over () as bearers from (
        select n.id from duplicate.trait n where n.kind = a.kind and n.trait = t.trait and n.value = t.value
        limit ${MOST_BEARERS + 1}) bearer
    ) b where b.bearers <= ${MOST_BY_TRAIT}`;

/** Whether two that share this may be one whatever they are called. */
export const TELLING = `shared ~ '^(IDENTIFIER|PHONE|HOST|NAME):'`;

/**
 * Everybody who meets one of these listings under a mark, or in the same organisation under a similar name. Each step goes
 * by an index, and no mark leads to more than a few: the work grows with the number of listings, not with its square.
 */
export function meetingsOf(em: EntityManager, kind: EntryKind, ids: readonly string[]): Promise<Meeting[]> {
  return em.execute(MEETINGS, [kind, JSON.stringify(ids)]);
}

export const MEETINGS = `with asked as materialized (
    select m.* from (select ?::text as kind, ?::jsonb as ids) q
    cross join lateral jsonb_array_elements_text(q.ids) as asked (id)
    join duplicate.mark m on m.kind = q.kind and m.id = asked.id::uuid
  ), met as (
    select a.id, b.id as met, t.trait || ':' || t.value as shared
    from asked a join duplicate.trait t on t.kind = a.kind and t.id = a.id
    ${BEARERS} and b.id <> a.id
    union all
    select a.id, n.id, null from asked a cross join lateral (
      select m.id, m.name from duplicate.mark m
      where m.organisation_id = a.organisation_id and m.kind = a.kind limit ${MOST_OF_ONE}
    ) n where a.kind = 'SERVICE' and n.id <> a.id and similarity(a.name, n.name) > ${LEAST_SIMILARITY}
  ), pair as (
    select least(id, met) as one, greatest(id, met) as other, array_agg(distinct shared) as shared,
      bool_or(${TELLING}) as "isTelling"
    from met group by 1, 2
  )
  select p.one, p.other, jsonb_build_array(a.name, b.name) as names,
    jsonb_build_array(a.postcodes, b.postcodes) as places, a.organisation_id = b.organisation_id as "isOfOne",
    similarity(a.name, b.name) as similarity, array_remove(p.shared, null) as shared
  from pair p
  join duplicate.mark a on a.kind = (select kind from asked limit 1) and a.id = p.one
  join duplicate.mark b on b.kind = a.kind and b.id = p.other
  where p."isTelling" or similarity(a.name, b.name) >= ${LEAST_SIMILARITY}
  order by p.one, p.other`;
