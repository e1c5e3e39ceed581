import type { Reads } from '../../database/reads.ts';

/** A term of a feed, as the read paths return it. */
export interface FeedTermRow {
  id: string;
  version: number;
  source: string;
  taxonomy: string;
  term: string;
  name: string;
  used: number;
  needs: string[];
  activityKinds: string[];
  populations: string[];
  mappedAt: Date | null;
}

/** After which term a page begins: whether it is mapped, how often it is used, its id. */
export type FeedTermPosition = readonly [isMapped: boolean, used: number, id: string];

export interface FeedTermsWanted {
  source: string | null;
  isUnmappedOnly: boolean;
  after: FeedTermPosition | null;
  limit: number;
}

/** A page of the terms of feeds: those that nobody has mapped first, and of these what is used most. */
export function feedTermRows(
  reads: Reads,
  { source, isUnmappedOnly, after, limit }: FeedTermsWanted,
): Promise<FeedTermRow[]> {
  const [isMapped, used, id] = after ?? [null, null, null];
  return reads.all(
    'feed-terms',
    `select id, version, source, taxonomy, term, name, used, needs, activity_kinds as "activityKinds", populations,
       mapped_at as "mappedAt"
     from feed_term
     where ($1::text is null or source = $1) and (not $2::boolean or mapped_at is null)
       and ($3::boolean is null or ((mapped_at is not null), -used, id) > ($3, -$4::int, $5::uuid))
     order by (mapped_at is not null), used desc, id limit $6`,
    [source, isUnmappedOnly, isMapped, used, id, limit],
  );
}
