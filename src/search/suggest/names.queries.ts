import type { Reads } from '../../database/reads.ts';
import { ORGANISATION_IS_PUBLIC } from '../../features/organisation/organisation.queries.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { SERVICE_IS_FINDABLE, SERVICE_IS_FINDABLE_BY_STAFF } from '../documents/sources.queries.ts';

/** A service or an organisation that may be shown. */
export interface ListingName {
  id: string;
  name: LocalisedText;
  /** Of a service: whose it is. */
  organisation: LocalisedText | null;
}

/**
 * The names of those services and organisations that may be shown, in no order. A list that comes out of a `select` is planned
 * for once, whatever is in it: planning anew with every letter took longer than the look at eight listings.
 */
export function namesOf(
  reads: Reads,
  { services, organisations }: { services: readonly string[]; organisations: readonly string[] },
  isForStaff: boolean,
): Promise<ListingName[]> {
  const isFindable = isForStaff ? SERVICE_IS_FINDABLE_BY_STAFF : SERVICE_IS_FINDABLE;
  return reads.all<ListingName>(
    `search-names${isForStaff ? '-for-staff' : ''}`,
    `select s.id, s.name, o.name as organisation from unnest((select $1::uuid[])) as c (id)
       join service s on s.id = c.id join organisation o on o.id = s.organisation_id where ${isFindable}
     union all
     select o.id, o.name, null from unnest((select $2::uuid[])) as c (id)
       join organisation o on o.id = c.id where ${ORGANISATION_IS_PUBLIC}`,
    [services, organisations],
  );
}
