import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { belongsToAreas } from '../listing/in-areas.queries.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Marks } from '../listing/marks.rules.ts';
import type { Barring } from './do-not-list.rules.ts';

/** What somebody wants to add, in the form in which it is recognised. */
export interface Recognisable extends Marks {
  kind: EntryKind;
  source: string | null;
  sourceId: string | null;
}

/**
 * The entry that recognises it; null where there is none. The record of a source, an official identifier, and a name with a
 * postcode are enough. A telephone number or a website may be shared, so the name has to be similar too.
 */
export function entryThatRecognises(reads: Reads, wanted: Recognisable): Promise<Barring | null> {
  const { kind, source, sourceId, identifiers, names, postcodes, phones, hosts, name } = wanted;
  const values = [kind, source, sourceId, identifiers, names, postcodes, phones, hosts, name];
  return reads.one('do-not-list-recognises', RECOGNISES, values);
}

const RECOGNISES = `select e.id, e.kind, e.reason, e.added_at as "addedAt" from do_not_list_entry e
  where e.removed_at is null and e.kind = $1 and (
    (e.source = $2 and e.source_id = $3) or e.identifiers && $4::text[]
    or (e.names && $5::text[] and e.postcodes && $6::text[])
    or (e.phones && $7::text[] and similarity(e.name, $9) >= 0.4)
    or (e.hosts && $8::text[] and similarity(e.name, $9) >= 0.4))
  order by e.added_at limit 1`;

/** The entry by which a listing itself was taken out; null where it may come back. */
export function entryOfListing(reads: Reads, id: string): Promise<Barring | null> {
  return reads.one(
    'do-not-list-of-listing',
    `select id, kind, reason, added_at as "addedAt" from do_not_list_entry where listing_id = $1 and removed_at is null`,
    [id],
  );
}

/** An entry, as the read paths return it. */
export interface EntryRow {
  id: string;
  kind: EntryKind;
  listingId: string;
  name: LocalisedText;
  reason: string;
  addedAt: Date;
}

/** A page of the list, the newest first. */
export function entriesBefore(
  reads: Reads,
  { before, limit, reach }: { before: string | null; limit: number; reach: ViewerReach },
): Promise<EntryRow[]> {
  return reads.all('do-not-list', ENTRIES, [before, limit, reach.all, reach.scopes]);
}

const ENTRIES = `select e.id, e.kind, e.listing_id as "listingId", coalesce(s.name, o.name) as name, e.reason,
    e.added_at as "addedAt"
  from do_not_list_entry e left join service s on s.id = e.listing_id
  join organisation o on o.id = coalesce(s.organisation_id, e.listing_id)
  where e.removed_at is null and ($1::uuid is null or e.id < $1)
    and ($3 or ${belongsToAreas('o.id', '$4')})
  order by e.id desc limit $2`;
