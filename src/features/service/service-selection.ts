import { PLACES_OF_SERVICE } from '../location/location.queries.ts';
import { SERVICE_COLUMNS } from './service.queries.ts';

/** What a statement loads of each service, for `select … from service s join organisation o on o.id = s.organisation_id`. */
export interface ServiceSelection {
  /** Stands in the name of the statement: the same for the same columns. There are twenty of them at most. */
  readonly name: string;
  readonly columns: string;
}

/** Beside the row itself comes nothing. */
export const WHOLE_SERVICE: ServiceSelection = { name: 'whole', columns: SERVICE_COLUMNS };

const WHO = 's.id, s.organisation_id as "organisationId", s.name, s.summary';

/** What comes beside that when it is asked for. A column of twenty services costs as much as a tenth of the search. */
const COLUMNS = {
  terms: 's.needs, s.activity_kinds as "activityKinds"',
  state: `s.version, s.status, s.standing, s.assured_until as "assuredUntil", s.cost_kind as "costKind", s.cost_pence as "costPence",
    s.cost_note as "costNote", s.capacity_state as "capacityState", s.waiting_weeks as "waitingWeeks",
    s.capacity_as_of as "capacityAsOf", s.capacity_places as "capacityPlaces", s.verified_on as "verifiedOn", s.verified_by as "verifiedBy",
    s.archived_at as "archivedAt"`,
  organisation: 'o.name as "organisationName"',
  places: `${PLACES_OF_SERVICE} as places`,
} as const;

type Part = keyof typeof COLUMNS;

/** The fields of a service that do with less than its whole row, and the part that they come from. */
const PART_OF: ReadonlyMap<string, Part | 'who'> = new Map([
  ...['__typename', 'id', 'name', 'summary', 'writtenIn', 'organisation'].map((field) => [field, 'who'] as const),
  ...['needs', 'activityKinds'].map((field) => [field, 'terms'] as const),
  ...['version', 'status', 'standing', 'referability', 'cost', 'capacity', 'freshness'].map(
    (field) => [field, 'state'] as const,
  ),
  ['locations', 'places'],
]);

/** What of an organisation is known without looking it up. */
const KNOWN_OF_ORGANISATION: ReadonlySet<string> = new Set(['__typename', 'id', 'name']);
const ORGANISATION = 'organisation.';

/** Enough for these fields of a service, as dotted paths: `name`, `organisation.name`. */
export function selectService(paths: ReadonlySet<string>): ServiceSelection {
  const fields = [...paths].filter((path) => !path.includes('.'));
  const isWhole = fields.some((field) => !PART_OF.has(field));
  const wanted = new Set<string | undefined>(fields.map((field) => PART_OF.get(field)));
  if (namesOrganisation(paths)) wanted.add('organisation');
  const joined = (['organisation', 'places'] as const).filter((part) => wanted.has(part));
  const own = (['terms', 'state'] as const).filter((part) => !isWhole && wanted.has(part));
  const parts: Part[] = [...own, ...joined];
  return {
    name: [isWhole ? 'whole' : 'who', ...parts].join('-'),
    columns: [isWhole ? SERVICE_COLUMNS : WHO, ...parts.map((part) => COLUMNS[part])].join(', '),
  };
}

function namesOrganisation(paths: ReadonlySet<string>): boolean {
  const asked = [...paths].filter((path) => path.startsWith(ORGANISATION));
  return asked.length > 0 && asked.every((path) => KNOWN_OF_ORGANISATION.has(path.slice(ORGANISATION.length)));
}
