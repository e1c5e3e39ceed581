import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Sight } from '../listing/listing.policy.ts';
import { listingColumns, type ListingRow } from '../listing/listing.queries.ts';
import type { OrganisationKind } from './organisation.entity.ts';

/** An organisation as the read paths return it: one plain object a row. */
export interface OrganisationRow extends ListingRow {
  name: LocalisedText;
  alternativeNames: string[];
  kind: OrganisationKind;
  description: LocalisedText | null;
  identifiers: string[];
}

/** The columns of an OrganisationRow, for `select … from organisation o`. */
export const ORGANISATION_COLUMNS = `${listingColumns('o')}, o.name, o.alternative_names as "alternativeNames", o.kind,
  o.description, o.identifiers`;

/** What the public may see, for `from organisation o`. */
export const ORGANISATION_IS_PUBLIC = 'o.published_at is not null and o.archived_at is null and o.suspended_at is null';

/** The organisations of these ids that may be seen; or that this sight takes in. */
export function organisationsByIds(reads: Reads, ids: readonly string[], sight: Sight): Promise<OrganisationRow[]> {
  return reads.all<OrganisationRow>(
    'organisations-by-ids',
    `select ${ORGANISATION_COLUMNS} from organisation o where o.id = any($1::uuid[]) and ($2 or o.id = any($3::uuid[]) or (${ORGANISATION_IS_PUBLIC}))`,
    [ids, sight.all, sight.organisations],
  );
}

/** A page of organisations in the order of their ids, which is the order in which they were added. */
export function organisationsAfter(
  reads: Reads,
  { after, limit, sight }: { after: string | null; limit: number; sight: Sight },
): Promise<OrganisationRow[]> {
  return reads.all<OrganisationRow>(
    'organisations-after',
    `select ${ORGANISATION_COLUMNS} from organisation o
     where ($1::uuid is null or o.id > $1) and ($2 or o.id = any($4::uuid[]) or (${ORGANISATION_IS_PUBLIC})) order by o.id limit $3`,
    [after, sight.all, limit, sight.organisations],
  );
}

/** Ids of the living organisations that carry one of these org-ids, other than `except`. */
export function organisationsWithIdentifiers(
  reads: Reads,
  identifiers: readonly string[],
  except: string | null,
): Promise<{ id: string; identifiers: string[] }[]> {
  return reads.all(
    'organisations-with-identifiers',
    `select o.id, o.identifiers from organisation o
     where o.identifiers && $1::text[] and o.archived_at is null and ($2::uuid is null or o.id <> $2) limit 20`,
    [identifiers, except],
  );
}
