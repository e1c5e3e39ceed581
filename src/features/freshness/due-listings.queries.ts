import type { Reads } from '../../database/reads.ts';
import { address, EDITORS } from '../listing/keepers.queries.ts';
import { ORGANISATION_IS_PUBLIC } from '../organisation/organisation.queries.ts';
import { SERVICE_IS_PUBLIC } from '../service/service.queries.ts';
import { AREAS_OF_ORGANISATION, AREAS_OF_SERVICE } from './whereabouts.queries.ts';

/** A listing whose last check is so long ago that somebody may have to be reminded. */
export interface OldListing {
  id: string;
  subject: 'service' | 'organisation';
  verifiedOn: string | null;
  /** From when the ladder counts: the last check, or the day on which it was published. */
  since: string;
  activityKinds: string[];
  areas: string[];
  /** Ids of the people who edit it; else its e-mail address; else nobody. */
  recipients: string[];
}

export interface OldListingsWanted {
  after: string | null;
  limit: number;
  /** The last check was on this day or earlier, or there was none. */
  checkedBy: string;
  /** Whether it is known where they are. */
  withAreas: boolean;
}

const since = (alias: string) =>
  `coalesce(${alias}.verified_on, (${alias}.published_at at time zone 'Europe/London')::date)`;

/** Of what was reminded of on the last rung nothing more is to be said until somebody checks it. */
const isWaiting = (alias: string) => `(${alias}.verified_on is null or ${alias}.verified_on <= $3::date)
  and ($1::uuid is null or ${alias}.id > $1) and not exists (select from freshness.reminder m
    where m.listing_id = ${alias}.id and m.since = ${since(alias)} and m.rung = 'STALE')`;

const columns = (alias: string, recipients: string) => `${alias}.id, ${alias}.verified_on::text as "verifiedOn",
  ${since(alias)}::text as since, coalesce(${recipients}, '{}') as recipients`;

const SERVICES = `select 'service' as subject, ${columns('s', `${EDITORS}, ${address('s')}, ${address('o')}`)},
    s.activity_kinds as "activityKinds", case when $4 then ${AREAS_OF_SERVICE} else '{}' end as areas
  from service s join organisation o on o.id = s.organisation_id
  where ${SERVICE_IS_PUBLIC} and s.status <> 'CLOSED' and ${isWaiting('s')} order by s.id limit $2`;

const ORGANISATIONS = `select 'organisation' as subject, ${columns('o', `${EDITORS}, ${address('o')}`)},
    '{}'::text[] as "activityKinds", case when $4 then ${AREAS_OF_ORGANISATION} else '{}' end as areas
  from organisation o where ${ORGANISATION_IS_PUBLIC} and ${isWaiting('o')} order by o.id limit $2`;

/** The next listings that were last checked so long ago, with whom to write to, in the order of their ids. */
export function oldListings(
  reads: Reads,
  subject: OldListing['subject'],
  { after, limit, checkedBy, withAreas }: OldListingsWanted,
): Promise<OldListing[]> {
  const text = subject === 'service' ? SERVICES : ORGANISATIONS;
  return reads.all<OldListing>(`old-listings-${subject}`, text, [after, limit, checkedBy, withAreas]);
}
