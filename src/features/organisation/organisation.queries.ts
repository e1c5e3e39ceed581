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
  suspendedAt: Date | null;
}

/** The columns of an OrganisationRow, for `select … from organisation o`. */
export const ORGANISATION_COLUMNS = `${listingColumns('o')}, o.name, o.alternative_names as "alternativeNames", o.kind,
  o.description, o.identifiers, o.suspended_at as "suspendedAt"`;

const PUBLISHED = 'o.published_at is not null and o.archived_at is null';

/** What the public may see, for `from organisation o`. */
export const ORGANISATION_IS_PUBLIC = `${PUBLISHED} and o.suspended_at is null`;

/** What a sight takes in, for `from organisation o`; `sightValues` are the parameters $2 to $4. */
export const ORGANISATION_IS_SEEN = `($2 or o.id = any($3::uuid[])
  or (${PUBLISHED} and (o.suspended_at is null or 'SUSPENDED' <> all($4::text[]))))`;

/** A sight as the values of three parameters. */
export function sightValues({ all, organisations, hidden }: Sight): [boolean, readonly string[], readonly string[]] {
  return [all, organisations, hidden];
}

/** The organisations of these ids that may be seen; or that this sight takes in. */
export function organisationsByIds(reads: Reads, ids: readonly string[], sight: Sight): Promise<OrganisationRow[]> {
  return reads.all<OrganisationRow>(
    'organisations-by-ids',
    `select ${ORGANISATION_COLUMNS} from organisation o where o.id = any($1::uuid[]) and ${ORGANISATION_IS_SEEN}`,
    [ids, ...sightValues(sight)],
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
     where ($1::uuid is null or o.id > $1) and ${ORGANISATION_IS_SEEN} order by o.id limit $5`,
    [after, ...sightValues(sight), limit],
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

/** Who carries which of these org-ids among the living organisations. */
export function bearersOfIdentifiers(
  reads: Reads,
  identifiers: readonly string[],
): Promise<{ id: string; identifier: string }[]> {
  return reads.all(
    'bearers-of-identifiers',
    `select o.id, i.identifier from organisation o cross join unnest(o.identifiers) i (identifier)
     where o.identifiers && $1::text[] and o.archived_at is null and i.identifier = any($1::text[])`,
    [identifiers],
  );
}
