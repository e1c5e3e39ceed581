import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { BEARERS, LEAST_SIMILARITY, MOST_OF_ONE, TELLING } from './likenesses.queries.ts';

/** What comes from a source and may be new here, as it is looked up. */
export interface Asked {
  sourceId: string;
  /** Of a service, the id of its organisation there. */
  ofSourceId: string;
  name: string;
  postcodes: readonly string[];
  traits: readonly { trait: string; value: string }[];
}

/** Something here that has something in common with what comes. */
export interface Met {
  sourceId: string;
  id: string;
  /** As it is called here. */
  calledHere: string;
  names: [string, string];
  places: [string[], string[]];
  isOfOne: boolean;
  similarity: number;
  shared: string[];
}

/** What is here already of all that these may be; nothing of those that the source has brought before. */
export function metBy(em: EntityManager, kind: EntryKind, source: string, asked: readonly Asked[]): Promise<Met[]> {
  return em.execute(kind === 'ORGANISATION' ? ORGANISATIONS : SERVICES, [kind, source, JSON.stringify(asked)]);
}

const NEW_ORGANISATIONS =
  'not exists (select from organisation e where e.source = q.source and e.source_id = w."sourceId")';
const NEW_SERVICES = 'not exists (select from service e where e.source = q.source and e.source_id = w."sourceId")';

const ASKED = `select q.kind, w.*, h.id as organisation_id
  from (select ?::text as kind, ?::text as source, ?::jsonb as asked) q
  cross join lateral jsonb_to_recordset(q.asked)
    as w ("sourceId" text, "ofSourceId" text, name text, postcodes text[], traits jsonb)
  left join organisation h on h.source = q.source and h.source_id = w."ofSourceId"`;

/** The same ways as between listings that are here: by marks, and for services by a similar name in one organisation. */
const MEETINGS = `, met as (
    select a."sourceId", b.id as met, t.trait || ':' || t.value as shared
    from asked a cross join lateral jsonb_to_recordset(a.traits) as t (trait text, value text)
    ${BEARERS}
    union all
    select a."sourceId", n.id, null from asked a cross join lateral (
      select m.id, m.name from duplicate.mark m
      where m.organisation_id = a.organisation_id and m.kind = a.kind limit ${MOST_OF_ONE}
    ) n where a.kind = 'SERVICE' and similarity(a.name, n.name) > ${LEAST_SIMILARITY}
  ), pair as (
    select "sourceId", met, array_agg(distinct shared) as shared, bool_or(${TELLING}) as "isTelling"
    from met group by 1, 2
  )
  select a."sourceId", m.id, coalesce(t.name ->> 'en', t.name ->> 'cy', '') as "calledHere", jsonb_build_array(a.name, m.name) as names,
    jsonb_build_array(a.postcodes, m.postcodes) as places,
    coalesce(a.organisation_id = m.organisation_id, false) as "isOfOne",
    similarity(a.name, m.name) as similarity, array_remove(p.shared, null) as shared
  from pair p join asked a using ("sourceId") join duplicate.mark m on m.kind = a.kind and m.id = p.met`;

const REST = `where p."isTelling" or similarity(a.name, m.name) >= ${LEAST_SIMILARITY} order by a."sourceId", m.id`;

const ORGANISATIONS = `with asked as materialized (${ASKED} where ${NEW_ORGANISATIONS})
  ${MEETINGS} join organisation t on t.id = m.id and t.archived_at is null ${REST}`;

const SERVICES = `with asked as materialized (${ASKED} where ${NEW_SERVICES})
  ${MEETINGS} join service t on t.id = m.id and t.archived_at is null ${REST}`;
