import type { ChangeRow } from './history.queries.ts';

/** One field that a change touched, under the name that the API has for it. */
export interface FieldChange {
  field: string;
  old: unknown;
  new: unknown;
}

/** Columns that stand elsewhere in the API than their own names say. */
const FIELDS: Readonly<Record<string, string>> = {
  minimum_age: 'eligibility.minimumAge',
  maximum_age: 'eligibility.maximumAge',
  gender: 'eligibility.gender',
  conditions: 'eligibility.conditions',
  exclusions: 'eligibility.exclusions',
  cost_kind: 'cost.kind',
  cost_pence: 'cost.amountPence',
  cost_note: 'cost.note',
  capacity_state: 'capacity.state',
  waiting_weeks: 'capacity.waitingWeeks',
  capacity_as_of: 'capacity.asOf',
  capacity_places: 'capacity.places',
  verified_on: 'freshness.verifiedOn',
  source: 'provenance.source',
  source_id: 'provenance.sourceId',
  published_at: 'isPublished',
  organisation_id: 'organisation.id',
  location_id: 'locationIds',
};

/** Bookkeeping, and what follows from other fields. */
const NEVER_SHOWN = [
  'id',
  'service_id',
  'fetched_at',
  'verified_by',
  'shown_latitude',
  'shown_longitude',
  'created_at',
  'loaded',
];

/** What could tell where a confidential place is. The record is kept free of it; this is the second lock. */
const WHEREABOUTS = ['latitude', 'longitude', 'address_lines', 'postcode', 'town', 'name', 'access_notes'];

/** The fields that a change touched, by the API's names and in their order. */
export function fieldsOf(
  { before, after }: Pick<ChangeRow, 'before' | 'after'>,
  { isConfidential }: { isConfidential: boolean },
): FieldChange[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns]
    .filter((column) => isShown(column, { isConfidential }))
    .map((column) => ({ field: fieldOf(column), old: shown(column, before), new: shown(column, after) }))
    .filter((change) => change.old !== null || change.new !== null)
    .sort((one, other) => (one.field < other.field ? -1 : 1));
}

/** Whether a column is told of at all; of a confidential place nothing is told that could say where it is. */
export function isShown(column: string, { isConfidential }: { isConfidential: boolean }): boolean {
  return !NEVER_SHOWN.includes(column) && !(isConfidential && WHEREABOUTS.includes(column));
}

/** How the API names a column. */
export function fieldOf(column: string): string {
  return FIELDS[column] ?? column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Null for what says nothing: a new listing would otherwise have forty fields. */
function shown(column: string, columns: ChangeRow['before']): unknown {
  const value = columns?.[column] ?? null;
  if (column === 'published_at') return columns && column in columns ? value !== null : null;
  if (column === 'location_id') return value === null ? null : [value];
  return Array.isArray(value) && value.length === 0 ? null : value;
}
