import type { LocationRow } from '../location/location.queries.ts';
import type { OrganisationRow } from '../organisation/organisation.queries.ts';
import type { ServiceRow } from '../service/service.queries.ts';

/** What a listing says, field by field, in the shape in which its input says it: so that old and new can be laid side by side. */
export type Values = Readonly<Record<string, unknown>>;

/** Of a row or of an entity, which leaves out what it does not know. */
type Loose<Row, Name extends keyof Row> = { [Key in Name]?: Row[Key] | null | undefined };

const OF_SERVICE = [
  ...(['name', 'summary', 'description', 'status', 'needs', 'activityKinds', 'populations', 'referralRoutes'] as const),
  ...(['referralNote', 'attendance', 'languages', 'accessibility', 'catchment', 'sessions'] as const),
  ...(['sessionExceptions', 'sessionsInWords', 'contacts', 'links'] as const),
] as const;
const OF_ELIGIBILITY = ['minimumAge', 'maximumAge', 'gender', 'conditions', 'exclusions'] as const;
const OF_ORGANISATION = [
  ...(['name', 'alternativeNames', 'kind', 'description', 'identifiers', 'contacts', 'links'] as const),
] as const;
const OF_LOCATION = ['name', 'addressLines', 'town', 'postcode', 'accessNotes', 'accessibility'] as const;

type ServiceLike = Loose<
  ServiceRow,
  | (typeof OF_SERVICE)[number]
  | (typeof OF_ELIGIBILITY)[number]
  | 'costKind'
  | 'costPence'
  | 'costNote'
  | 'capacityState'
  | 'waitingWeeks'
  | 'capacityAsOf'
  | 'capacityPlaces'
>;

export function serviceValues(service: ServiceLike, locationIds: readonly string[]): Values {
  const { costKind, costPence, costNote, capacityState, waitingWeeks, capacityAsOf, capacityPlaces } = service;
  return {
    ...chosen(service, OF_SERVICE),
    eligibility: chosen(service, OF_ELIGIBILITY),
    cost: costKind ? { kind: costKind, amountPence: costPence ?? null, note: costNote ?? null } : null,
    capacity: {
      state: capacityState,
      waitingWeeks: waitingWeeks ?? null,
      asOf: capacityAsOf ?? null,
      places: capacityPlaces ?? null,
    },
    locationIds: [...locationIds].sort(),
  };
}

export function organisationValues(organisation: Loose<OrganisationRow, (typeof OF_ORGANISATION)[number]>): Values {
  return chosen(organisation, OF_ORGANISATION);
}

export function locationValues(location: Loose<LocationRow, (typeof OF_LOCATION)[number]>): Values {
  return chosen(location, OF_LOCATION);
}

function chosen(row: object, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, (row as Values)[name] ?? null]));
}

/** Whether two values say the same, whatever was left out and in whichever order their parts stand. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Without what says nothing, and with parts in order. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  const parts = Object.entries(value).map(([name, part]) => [name, plain(part)] as const);
  const told = parts.filter(([, part]) => part !== null && part !== false);
  return told.length > 0 ? Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1))) : null;
}
