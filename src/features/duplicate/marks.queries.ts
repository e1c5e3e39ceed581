import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Marked } from '../listing/marks.rules.ts';

/** A living listing, as far as it takes to recognise it. Confidential places are left out: a match would tell where they are. */
export interface MarkedListing extends Marked {
  id: string;
  organisationId: string;
}

export function markedListings(em: EntityManager, kind: EntryKind, ids: readonly string[]): Promise<MarkedListing[]> {
  return em.execute(kind === 'ORGANISATION' ? ORGANISATIONS : SERVICES, [JSON.stringify(ids)]);
}

const THESE = 'select value::uuid from jsonb_array_elements_text(?::jsonb)';

const ORGANISATIONS = `select o.id, o.id as "organisationId", o.name, o.alternative_names as "alternativeNames", o.identifiers,
    o.contacts, o.links, array(select distinct l.postcode from location l where l.organisation_id = o.id
      and l.postcode is not null and l.archived_at is null and not l.is_confidential) as postcodes
  from organisation o where o.archived_at is null and o.id in (${THESE})`;

const SERVICES = `select s.id, s.organisation_id as "organisationId", s.name, s.contacts,
    array(select distinct l.postcode from service_location sl join location l on l.id = sl.location_id
      where sl.service_id = s.id and l.postcode is not null and l.archived_at is null and not l.is_confidential) as postcodes
  from service s join organisation o on o.id = s.organisation_id
  where s.archived_at is null and o.archived_at is null and s.id in (${THESE})`;

/** What is kept of a listing, to find others by. */
export interface KeptMarks {
  id: string;
  organisationId: string;
  name: string;
  postcodes: readonly string[];
  traits: readonly (readonly [trait: string, value: string])[];
}

/** Keeps the marks of these listings as they are now, and none of those that have left the directory. */
export async function keepMarks(
  em: EntityManager,
  kind: EntryKind,
  ids: readonly string[],
  marks: readonly KeptMarks[],
): Promise<void> {
  const these = JSON.stringify(ids);
  await em.execute(`delete from duplicate.trait where kind = ? and id in (${THESE})`, [kind, these]);
  await em.execute(`delete from duplicate.mark where kind = ? and id in (${THESE})`, [kind, these]);
  await em.execute(KEEP_MARKS, [kind, JSON.stringify(marks)]);
  const traits = marks.flatMap(({ id, traits }) => traits.map(([trait, value]) => ({ id, trait, value })));
  await em.execute(KEEP_TRAITS, [kind, JSON.stringify(traits)]);
}

const KEEP_MARKS = `insert into duplicate.mark (kind, id, organisation_id, name, postcodes)
  select ?, m.id, m."organisationId", m.name, m.postcodes
  from jsonb_to_recordset(?::jsonb) as m (id uuid, "organisationId" uuid, name text, postcodes text[])`;

const KEEP_TRAITS = `insert into duplicate.trait (kind, id, trait, value)
  select ?, t.id, t.trait, t.value from jsonb_to_recordset(?::jsonb) as t (id uuid, trait text, value text)`;
