import type { Reads } from '../../database/reads.ts';
import {
  ORGANISATION_COLUMNS,
  ORGANISATION_IS_PUBLIC,
  type OrganisationRow,
} from '../../features/organisation/organisation.queries.ts';
import { WHOLE_SERVICE, type ServiceSelection } from '../../features/service/service-selection.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import type { Question } from '../question/question.ts';
import type { Kind } from '../documents/search-document.ts';
import { SERVICE_IS_FINDABLE, SERVICE_IS_FINDABLE_BY_STAFF } from '../documents/sources.queries.ts';

/** A listing that may be shown, as it is in the database at this moment. */
export interface Found {
  row: ServiceRow | OrganisationRow;
  /** Which of the candidates it was, from 1. */
  position: number;
  /** To its nearest place; null when no distance was asked for, and where there is no place. */
  distanceKm: number | null;
  nearestLocationId: string | null;
  /** How many of the candidates may be shown and lie near enough, on this page or not; 0 where they are not counted. */
  passing: number;
  /** Through which day people may be referred to it, as `YYYY-MM-DD`, while nobody decides otherwise; null where they may not. */
  referableUntil: string | null;
}

const REFERABLE_UNTIL = `case when s.standing = 'MET' and s.status = 'ACTIVE' and s.archived_at is null
  then coalesce(to_char(s.assured_until, 'YYYY-MM-DD'), '9999-12-31') end`;

const LISTING = {
  service: {
    from: 'join service s on s.id = c.id join organisation o on o.id = s.organisation_id',
    isFindable: SERVICE_IS_FINDABLE,
    places: 'service_location sl join location l on l.id = sl.location_id where sl.service_id = s.id',
    referable: REFERABLE_UNTIL,
  },
  organisation: {
    from: 'join organisation o on o.id = c.id',
    isFindable: ORGANISATION_IS_PUBLIC,
    places: `location l where l.id in (select own.id from location own where own.organisation_id = o.id
      union select sl.location_id from service s join service_location sl on sl.service_id = s.id
        where s.organisation_id = o.id and ${SERVICE_IS_FINDABLE})`,
    referable: 'null',
  },
} as const;

/** What kind of listing, and for whom. */
export type Audience = Pick<Question, 'kind' | 'isForStaff'>;

const FOR_STAFF = { ...LISTING, service: { ...LISTING.service, isFindable: SERVICE_IS_FINDABLE_BY_STAFF } };

/** Where such listings are loaded from, which of them may be shown, and how the name of a statement about them begins. */
export function listingFor({ kind, isForStaff }: Audience) {
  return isForStaff
    ? { ...FOR_STAFF[kind], statement: `search-load-${kind}-for-staff` }
    : { ...LISTING[kind], statement: `search-load-${kind}` };
}

export type Flat = Omit<Found, 'row'> & (ServiceRow | OrganisationRow);

const WHOLE_ORGANISATION = { name: 'whole', columns: ORGANISATION_COLUMNS };

/** What is loaded of each listing, and what to call that. */
export function selected(kind: Kind, selection = WHOLE_SERVICE) {
  return kind === 'service' ? selection : WHOLE_ORGANISATION;
}

/** Candidates that may be shown, in their order, without a thought of distance. */
export async function load(
  reads: Reads,
  audience: Audience,
  ids: readonly string[],
  selection?: ServiceSelection,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { from, isFindable, referable, statement } = listingFor(audience);
  const { name, columns } = selected(audience.kind, selection);
  const text = `select ${columns}, c.n::int as position, null as "distanceKm", null as "nearestLocationId",
      count(*) over ()::int as passing, ${referable} as "referableUntil"
    from unnest($1::uuid[]) with ordinality as c (id, n) ${from}
    where ${isFindable} order by c.n`;
  return (await reads.all<Flat>(`${statement}-${name}`, text, [ids])).map(foundOf);
}

export function foundOf(flat: Flat): Found {
  const { position, distanceKm, nearestLocationId, passing, referableUntil } = flat;
  return { row: flat, position, distanceKm, nearestLocationId, passing, referableUntil };
}
