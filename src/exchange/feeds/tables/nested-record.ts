import type { Remark } from '../../import/mapped.ts';
import type { Thing } from '../clean/said.ts';
import { standardName, type TableName } from './table-names.ts';
import { thingOf, type Row, type Tables } from './tables.ts';

/** A service with all that the other tables say of it, as a feed would give it; and ids that lead nowhere. Pure. */
export function nestedRecord(service: Row, tables: Tables): { record: Thing; remarks: Remark[] } {
  const broken: Remark[] = [];
  const one = (table: TableName, id: string | undefined, from: string) => {
    const [row] = tables.where(table, 'id', id);
    if (row === undefined && id !== undefined && id !== '' && tables.has(table))
      broken.push(leadsNowhere(from, id, table));
    return row;
  };
  const own = (table: TableName) => tables.where(table, 'service_id', service.id).map(thingOf);
  const organization = one('organizations', service.organization_id, 'organization_id');
  const places = tables.where('serviceAtLocations', 'service_id', service.id).map((at) => {
    const location = one('locations', at.location_id, 'service_at_locations.location_id');
    const schedules = tables.where('schedules', 'service_at_location_id', at.id).map(thingOf);
    return { ...thingOf(at), schedules, ...(location && { location: locationOf(location, tables) }) };
  });
  const record = {
    ...thingOf(service),
    ...(service.fees && !service.fees_description && { fees_description: service.fees }),
    ...(organization && { organization: organizationOf(organization, tables) }),
    ...{ phones: direct(tables, service.id), contacts: contactsOf(tables, 'service_id', service.id) },
    schedules: tables.where('schedules', 'service_id', service.id).filter(isOfNoPlace).map(thingOf),
    ...{ cost_options: own('costOptions'), languages: own('languages'), service_areas: own('serviceAreas') },
    attributes: attributesOf(service, tables, one),
    service_at_locations: places.filter((place) => 'location' in place),
  };
  return { record, remarks: broken };
}

type FindOne = (table: TableName, id: string | undefined, from: string) => Row | undefined;

function isOfNoPlace({ service_at_location_id: place, location_id: location }: Row): boolean {
  return !place && !location;
}

/** Phones that belong to the service itself, and to none of its contacts or places. */
function direct(tables: Tables, id: string | undefined): Thing[] {
  const phones = tables.where('phones', 'service_id', id);
  return phones
    .filter((phone) => !phone.contact_id && !phone.location_id && !phone.service_at_location_id)
    .map(thingOf);
}

function contactsOf(tables: Tables, column: string, id: string | undefined): Thing[] {
  return tables.where('contacts', column, id).map((contact) => ({
    ...thingOf(contact),
    phones: tables.where('phones', 'contact_id', contact.id).map(thingOf),
  }));
}

function organizationOf(row: Row, tables: Tables): Thing {
  return {
    ...thingOf(row),
    organization_identifiers: tables.where('organizationIdentifiers', 'organization_id', row.id).map(thingOf),
    contacts: contactsOf(tables, 'organization_id', row.id).filter((contact) => !contact.service_id),
  };
}

function locationOf(row: Row, tables: Tables): Thing {
  return {
    ...thingOf(row),
    addresses: tables.where('addresses', 'location_id', row.id).map(thingOf),
    accessibility: tables.where('accessibility', 'location_id', row.id).map((each) => {
      const { accessibility, ...rest } = thingOf(each);
      return { description: accessibility, ...rest };
    }),
  };
}

/** Terms by the links of version 3, which go to anything, and by those of older versions, which go to services. */
function attributesOf(service: Row, tables: Tables, one: FindOne): Thing[] {
  const links = [
    ...tables.where('attributes', 'link_id', service.id),
    ...tables.where('attributes', 'service_id', service.id),
  ];
  return links.flatMap((link) => {
    const term = one('taxonomyTerms', link.taxonomy_term_id || link.taxonomy_id, 'attributes.taxonomy_term_id');
    if (term === undefined) return [];
    const [taxonomy] = tables.where('taxonomies', 'id', term.taxonomy_id);
    return [{ taxonomy_term: { ...thingOf(term), taxonomy: term.taxonomy || taxonomy?.name } }];
  });
}

function leadsNowhere(from: string, id: string, table: TableName): Remark {
  const message = `${from} says ${id}, and ${standardName(table)}.csv has no such row. It was left out.`;
  return { field: from, code: 'NOT_FOUND', message };
}
