import type { Reads } from '../../database/reads.ts';
import type { GrantMatch } from './grant.codes.ts';

/** A grant as the read paths return it. */
export interface GrantRow {
  id: string;
  version: number;
  sourceId: string;
  title: string;
  description: string | null;
  currency: string;
  amountPence: number;
  awardedOn: string;
  startsOn: string | null;
  endsOn: string | null;
  firstMonth: number;
  lastMonth: number;
  recipientName: string;
  recipientIdentifiers: string[];
  funderName: string | null;
  programme: string | null;
  placeName: string | null;
  areaCodes: string[];
  organisationId: string | null;
  match: GrantMatch;
  needs: string[];
}

const COLUMNS = `g.id, g.version, g.source_id as "sourceId", g.title, g.description, g.currency,
  g.amount_pence::float8 as "amountPence", g.awarded_on::text as "awardedOn", g.starts_on::text as "startsOn",
  g.ends_on::text as "endsOn", g.first_month as "firstMonth", g.last_month as "lastMonth",
  g.recipient_name as "recipientName", g.recipient_identifiers as "recipientIdentifiers", g.funder_name as "funderName",
  g.programme, g.place_name as "placeName", g.area_codes as "areaCodes", g.organisation_id as "organisationId", g.match,
  g.needs`;

/** Which grants; null of what is not asked. */
export interface GrantsWanted {
  /** In this area, or in any that it holds. */
  area: string | null;
  organisationId: string | null;
  /** Said to be for this need, or matched to an organisation that offers something for it. */
  need: string | null;
  match: GrantMatch | null;
  awardedFrom: string | null;
  awardedTo: string | null;
}

/** Where a page ended. */
export interface GrantPosition {
  awardedOn: string;
  id: string;
}

/** The needs of what organisations offer now, for `organisation_id = …`. */
const IS_OFFERED = `exists (select from service s where s.organisation_id = g.organisation_id
  and s.archived_at is null and s.published_at is not null and s.needs @> array[$3::text])`;

const WANTED = `($1::text is null or g.areas && (array[$1::text] || array(select provision.councils_in_part(array[$1::text]))))
  and ($2::uuid is null or g.organisation_id = $2)
  and ($3::text is null or g.needs @> array[$3::text] or g.needs = '{}' and ${IS_OFFERED})
  and ($4::text is null or g.match = $4)
  and ($5::date is null or g.awarded_on >= $5) and ($6::date is null or g.awarded_on <= $6)`;

/** A page of grants, the newest award first. */
export function grantsAfter(
  reads: Reads,
  { area, organisationId, need, match, awardedFrom, awardedTo }: GrantsWanted,
  { after, limit }: { after: GrantPosition | null; limit: number },
): Promise<GrantRow[]> {
  const asked = [area, organisationId, need, match, awardedFrom ?? awardedTo, after].map((each) =>
    Number(each !== null),
  );
  return reads.all<GrantRow>(
    // Under a name for each way of asking, so that what is planned for one is not used for another.
    `grants-after-${asked.join('')}`,
    `select ${COLUMNS} from grant_award g where ${WANTED} and ($7::date is null or (g.awarded_on, g.id) < ($7, $8::uuid))
     order by g.awarded_on desc, g.id desc limit $9`,
    [area, organisationId, need, match, awardedFrom, awardedTo, after?.awardedOn ?? null, after?.id ?? null, limit],
  );
}

export function grantById(reads: Reads, id: string): Promise<GrantRow | null> {
  return reads.one<GrantRow>('grant-by-id', `select ${COLUMNS} from grant_award g where g.id = $1::uuid`, [id]);
}

/** Where a page of what waits for a match ended. */
export interface WaitingPosition {
  amountPence: number;
  id: string;
}

/** A page of grants that stand at no organisation, the largest first; of some areas where any are named. */
export function grantsToMatchAfter(
  reads: Reads,
  { areas, area }: { areas: readonly string[] | null; area: string | null },
  { after, limit }: { after: WaitingPosition | null; limit: number },
): Promise<GrantRow[]> {
  return reads.all<GrantRow>(
    `grants-to-match-after-${[areas, area, after].map((each) => Number(each !== null)).join('')}`,
    `select ${COLUMNS} from grant_award g where g.organisation_id is null
       and ($1::text[] is null or g.areas && ($1 || array(select provision.councils_in_part($1)))) and ($2::text is null or g.areas && (array[$2::text] || array(select provision.councils_in_part(array[$2::text]))))
       and ($3::bigint is null or (g.amount_pence, g.id) < ($3, $4::uuid))
     order by g.amount_pence desc, g.id desc limit $5`,
    [areas, area, after?.amountPence ?? null, after?.id ?? null, limit],
  );
}

export interface OfferedRow {
  organisationId: string;
  need: string;
}

/** The needs of what these organisations offer now. */
export function needsOffered(reads: Reads, organisationIds: readonly string[]): Promise<OfferedRow[]> {
  return reads.all<OfferedRow>(
    'needs-offered',
    `select distinct s.organisation_id as "organisationId", n.need from service s, unnest(s.needs) n (need)
     where s.organisation_id = any($1::uuid[]) and s.archived_at is null and s.published_at is not null order by 1, 2`,
    [organisationIds],
  );
}
