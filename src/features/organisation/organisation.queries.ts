import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
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
export const ORGANISATION_IS_PUBLIC = 'o.published_at is not null and o.archived_at is null';

/** The organisations of these ids that may be seen; `seesAll` is for those who keep the directory. */
export function organisationsByIds(reads: Reads, ids: readonly string[], seesAll: boolean): Promise<OrganisationRow[]> {
  return reads.all<OrganisationRow>(
    'organisations-by-ids',
    `select ${ORGANISATION_COLUMNS} from organisation o where o.id = any($1::uuid[]) and ($2 or (${ORGANISATION_IS_PUBLIC}))`,
    [ids, seesAll],
  );
}

/** A page of organisations in the order of their ids, which is the order in which they were added. */
export function organisationsAfter(
  reads: Reads,
  { after, limit, seesAll }: { after: string | null; limit: number; seesAll: boolean },
): Promise<OrganisationRow[]> {
  return reads.all<OrganisationRow>(
    'organisations-after',
    `select ${ORGANISATION_COLUMNS} from organisation o
     where ($1::uuid is null or o.id > $1) and ($2 or (${ORGANISATION_IS_PUBLIC})) order by o.id limit $3`,
    [after, seesAll, limit],
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
