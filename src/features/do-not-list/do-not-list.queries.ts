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

/** By which an entry `e` recognises what is wanted, `w`. */
const IS_RECOGNISED = `e.removed_at is null and e.kind = w.kind and (
    (e.source = w.source and e.source_id = w.source_id) or e.identifiers && w.identifiers
    or (e.names && w.names and e.postcodes && w.postcodes)
    or (e.phones && w.phones and similarity(e.name, w.name) >= 0.4)
    or (e.hosts && w.hosts and similarity(e.name, w.name) >= 0.4))`;

const RECOGNISES = `select e.id, e.kind, e.reason, e.added_at as "addedAt"
  from (select $1::text as kind, $2::text as source, $3::text as source_id, $4::text[] as identifiers, $5::text[] as names,
    $6::text[] as postcodes, $7::text[] as phones, $8::text[] as hosts, $9::text as name) w
  join do_not_list_entry e on ${IS_RECOGNISED}
  order by e.added_at limit 1`;

/** Those of many that some entry recognises, by their place in the list. */
export async function recognisedAmong(reads: Reads, wanted: readonly Recognisable[]): Promise<Set<number>> {
  const rows = await reads.all<{ at: number }>('do-not-list-recognises-some', RECOGNISES_SOME, [
    JSON.stringify(wanted.map(({ sourceId, ...each }, at) => ({ ...each, at, source_id: sourceId }))),
  ]);
  return new Set(rows.map(({ at }) => at));
}

const RECOGNISES_SOME = `select w.at
  from jsonb_to_recordset($1::jsonb) as w (at int, kind text, source text, source_id text, identifiers text[], names text[],
    postcodes text[], phones text[], hosts text[], name text)
  where exists (select from do_not_list_entry e where ${IS_RECOGNISED})`;

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
