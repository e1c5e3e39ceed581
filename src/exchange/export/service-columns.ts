import type { Contact } from '../../shared/contact.ts';
import type { ServiceRecord } from './service-record.ts';

/** What stands in one cell. */
export type Cell = string | number | null;

/** The columns of a spreadsheet, and what of a record stands in each. Lists are parted by semicolons. */
export const COLUMNS: Readonly<Record<string, (record: ServiceRecord) => Cell>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  organisation: ({ organisation }) => organisation.name,
  summary: ({ summary }) => summary,
  description: ({ description }) => description,
  standing: ({ standing }) => standing,
  standing_in_words: (record) => record.standing_in_words,
  referability: ({ referability }) => referability,
  status: ({ status }) => status,
  telephone: ({ contacts }) => ofContacts(contacts, 'phone'),
  email: ({ contacts }) => ofContacts(contacts, 'email'),
  contact: ({ contacts }) => ofContacts(contacts, 'name'),
  contact_note: ({ contacts }) => ofContacts(contacts, 'note'),
  contacts_of: (record) => record.contacts_of,
  web: ({ links }) => joined(links.map(({ url }) => url)),
  when: ({ when }) => joined(when),
  places: ({ places }) => joined(places.map(addressOf)),
  postcodes: ({ places }) => joined(places.map(({ postcode }) => postcode)),
  local_authorities: ({ places }) =>
    joined(places.map((place) => place.local_authority && nameOf(place.local_authority))),
  latitude: ({ places }) => places[0]?.latitude ?? null,
  longitude: ({ places }) => places[0]?.longitude ?? null,
  distance_km: (record) => record.distance_km,
  catchment: ({ catchment }) => joined(catchment.map(nameOf)),
  catchment_codes: ({ catchment }) => joined(catchment.map(({ code }) => code)),
  needs: ({ needs }) => labelsOf(needs),
  need_codes: ({ needs }) => codesOf(needs),
  activity_kinds: (record) => labelsOf(record.activity_kinds),
  activity_kind_codes: (record) => codesOf(record.activity_kinds),
  populations: ({ populations }) => labelsOf(populations),
  population_codes: ({ populations }) => codesOf(populations),
  minimum_age: (record) => record.minimum_age,
  maximum_age: (record) => record.maximum_age,
  gender: ({ gender }) => gender,
  conditions: ({ conditions }) => conditions,
  exclusions: ({ exclusions }) => exclusions,
  referral_routes: (record) => joined(record.referral_routes),
  referral_note: (record) => record.referral_note,
  cost: ({ cost }) => cost,
  cost_pounds: (record) => record.cost_pounds,
  cost_note: (record) => record.cost_note,
  attendance: ({ attendance }) => joined(attendance),
  languages: ({ languages }) => joined(languages),
  accessibility: ({ accessibility, places }) =>
    joined([accessibility, ...places.map((each) => each.accessibility)].flat()),
  capacity: ({ capacity }) => capacity,
  waiting_weeks: (record) => record.waiting_weeks,
  capacity_as_of: (record) => record.capacity_as_of,
  capacity_places: (record) => record.capacity_places,
  verified_on: (record) => record.verified_on,
  updated_at: (record) => record.updated_at,
  organisation_id: ({ organisation }) => organisation.id,
  organisation_kind: ({ organisation }) => organisation.kind,
  organisation_identifiers: ({ organisation }) => joined(organisation.identifiers),
  as_of: (record) => record.as_of,
};

const WRITERS = Object.values(COLUMNS);

/** A record as one line of a spreadsheet. */
export function cellsOf(record: ServiceRecord): Cell[] {
  return WRITERS.map((write) => write(record));
}

/** Texts as one cell: each once, or nothing at all. */
export function joined(texts: readonly (string | null | undefined)[]): string | null {
  const kept = [...new Set(texts.filter((text): text is string => Boolean(text)))];
  return kept.length > 0 ? kept.join('; ') : null;
}

/** One part of all contacts as one cell. */
export function ofContacts(contacts: readonly Contact[], part: keyof Contact): string | null {
  return joined(contacts.map((contact) => contact[part]));
}

function addressOf({ name, address_lines, town, postcode }: ServiceRecord['places'][number]): string {
  return [name, ...address_lines, town, postcode].filter(Boolean).join(', ');
}

function nameOf({ code, name }: { code: string; name: string | null }): string {
  return name ?? code;
}

function labelsOf(terms: readonly { label: string }[]): string | null {
  return joined(terms.map(({ label }) => label));
}

function codesOf(terms: readonly { code: string }[]): string | null {
  return joined(terms.map(({ code }) => code));
}
