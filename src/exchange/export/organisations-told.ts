import { wordsIn } from '../../shared/localised-text.ts';
import type { ExportedOrganisation } from './exported-organisations.ts';
import { asWritten } from './read-address.ts';
import { joined, ofContacts, type Cell } from './service-columns.ts';
import type { Told } from './told.ts';

type Record = ReturnType<typeof recordOf>;

/** An organisation as the JSON file holds it. Who verified it is nobody's business and is left out. */
function recordOf({ row, standing, language, today, distanceKm }: ExportedOrganisation) {
  return {
    id: row.id,
    name: wordsIn(row.name, language) ?? '',
    alternative_names: row.alternativeNames,
    kind: asWritten(row.kind),
    description: wordsIn(row.description, language),
    standing: asWritten(standing),
    identifiers: row.identifiers,
    contacts: row.contacts,
    links: row.links,
    distance_km: distanceKm,
    verified_on: row.verifiedOn,
    updated_at: row.updatedAt.toISOString(),
    as_of: today,
  };
}

const COLUMNS: Readonly<{ [column: string]: (record: Record) => Cell }> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  alternative_names: (record) => joined(record.alternative_names),
  kind: ({ kind }) => kind,
  description: ({ description }) => description,
  standing: ({ standing }) => standing,
  identifiers: ({ identifiers }) => joined(identifiers),
  telephone: ({ contacts }) => ofContacts(contacts, 'phone'),
  email: ({ contacts }) => ofContacts(contacts, 'email'),
  contact: ({ contacts }) => ofContacts(contacts, 'name'),
  contact_note: ({ contacts }) => ofContacts(contacts, 'note'),
  web: ({ links }) => joined(links.map(({ url }) => url)),
  distance_km: (record) => record.distance_km,
  verified_on: (record) => record.verified_on,
  updated_at: (record) => record.updated_at,
  as_of: (record) => record.as_of,
};

/** Organisations, in each format but FHIR. */
export const ORGANISATIONS_TOLD: Told<ExportedOrganisation> = {
  name: 'organisations',
  columns: Object.keys(COLUMNS),
  recordOf,
  cellsOf(entry) {
    const record = recordOf(entry);
    return Object.values(COLUMNS).map((write) => write(record));
  },
};
