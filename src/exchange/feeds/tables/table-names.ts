/** The tables of the standard that are read, by every name that they have had in its versions. */
export const TABLES = {
  services: ['services', 'service'],
  organizations: ['organizations', 'organization'],
  organizationIdentifiers: ['organization_identifiers', 'organization_identifier'],
  locations: ['locations', 'location'],
  serviceAtLocations: ['service_at_locations', 'service_at_location', 'services_at_location'],
  addresses: ['addresses', 'address', 'physical_addresses', 'physical_address'],
  accessibility: ['accessibility', 'accessibility_for_disabilities'],
  phones: ['phones', 'phone'],
  contacts: ['contacts', 'contact'],
  schedules: ['schedules', 'schedule', 'regular_schedules', 'regular_schedule'],
  costOptions: ['cost_options', 'cost_option'],
  languages: ['languages', 'language'],
  serviceAreas: ['service_areas', 'service_area'],
  attributes: ['attributes', 'attribute', 'service_taxonomies', 'service_taxonomy', 'service_attributes'],
  taxonomies: ['taxonomies', 'taxonomy'],
  taxonomyTerms: ['taxonomy_terms', 'taxonomy_term'],
} as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Which table a file of the zip holds; null for what is not read. */
export function tableIn(fileName: string): TableName | null {
  const name = /([^/]+)\.csv$/i.exec(fileName)?.[1]?.toLowerCase();
  return TABLE_NAMES.find((table) => TABLES[table].some((each) => each === name)) ?? null;
}

/** How the standard calls it now. */
export function standardName(table: TableName): string {
  return TABLES[table][0];
}
