import type pg from 'pg';
import { dayNumber, londonDay } from '../../shared/opening-hours/london.ts';
import { CODE_FIELDS, columnOf } from './fields.ts';
import type { Space } from '../meaning/embedder.ts';
import { ITS_VECTOR, VECTOR_FIELD } from '../meaning/listing-text.ts';
import { keepWords } from './keep-words.queries.ts';
import type { Kind, SearchDocument } from './search-document.ts';

const columns = CODE_FIELDS.map(columnOf);
const derived = [
  'organisation_id',
  'words',
  ...columns,
  'minimum_age',
  'maximum_age',
  'waiting_weeks',
  'verified_day',
  'stale_day',
  'is_stale',
  'assured_until_day',
  'document',
];

/** What an index knows of a document beside it, for `search.document`: numbers, because its ranking takes no others. */
export const OF_THE_DAY = `jsonb_build_object('revision', revision, 'stale', is_stale::int)`;

const PUT = `with stored as (
    insert into search.document (kind, id, ${derived.join(', ')})
    select $1, d.id, d."organisationId",
      setweight(to_tsvector('english', concat_ws(' ', d.name, d."otherNames")), 'A')
        || setweight(to_tsvector('english', concat_ws(' ', d.organisation, d.terms, d.summary)), 'B')
        || setweight(to_tsvector('english', d.description), 'C')
        || setweight(to_tsvector('simple', concat_ws(' ', d.places, d."otherLanguages")), 'D'),
      ${CODE_FIELDS.map((field) => `d."${field}"`).join(', ')},
      d."minimumAge", d."maximumAge", d."waitingWeeks", d."verifiedDay", d."staleDay", d."staleDay" <= $3,
      d."assuredUntilDay", x.document
    from jsonb_array_elements($2::jsonb) as x (document),
      jsonb_to_record(x.document) as d (id uuid, "organisationId" uuid, name text, "otherNames" text, organisation text,
        terms text, summary text, description text, places text, "otherLanguages" text,
        ${CODE_FIELDS.map((field) => `"${field}" text[]`).join(', ')},
        "minimumAge" int, "maximumAge" int, "waitingWeeks" int, "verifiedDay" int, "staleDay" int, "assuredUntilDay" int)
    where not exists (select from search.document e
      where e.kind = $1 and e.id = d.id and e.document = x.document)
    on conflict (kind, id) do update set revision = nextval('search.revision'),
      ${derived.map((column) => `${column} = excluded.${column}`).join(', ')}
      where search.document.document is distinct from excluded.document
    returning kind, id)`;

const MARK_WAITING = `, marked as (insert into search.waiting (kind, id) select kind, id from stored
    on conflict (kind, id) do update set ticket = excluded.ticket)
  select id from stored`;

/** Stores what is new or different, and notes that Meilisearch does not have it yet. Answers with the ids of those. */
export async function putDocuments(client: pg.ClientBase, kind: Kind, documents: SearchDocument[]): Promise<string[]> {
  if (documents.length === 0) return [];
  await keepWords(client, documents);
  const values = [kind, JSON.stringify(documents), dayNumber(londonDay(new Date()))];
  const { rows } = await client.query<{ id: string }>({
    name: 'search-put',
    text: PUT + MARK_WAITING,
    values,
  });
  return rows.map(({ id }) => id);
}

/** Removes what may not be found any more, and notes that Meilisearch still has it. Answers with the ids of those. */
export async function dropDocuments(client: pg.ClientBase, kind: Kind, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<{ id: string }>({
    name: 'search-drop',
    text: `with stored as (delete from search.document where kind = $1 and id = any($2::uuid[]) returning kind, id)
      ${MARK_WAITING}`,
    values: [kind, ids],
  });
  return rows.map(({ id }) => id);
}

/** The stored documents of these ids, each as one line of JSON with its revision, and its vector where there is one. */
export async function linesOf(
  pool: pg.Pool,
  kind: Kind,
  ids: readonly string[],
  space: Space | null,
): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>({
    name: 'search-lines',
    text: `select (d.document || ${OF_THE_DAY} || ${VECTOR_FIELD})::text as line
      from search.document d ${ITS_VECTOR} where d.kind = $2 and d.id = any($3::uuid[])`,
    values: [space?.name ?? '', kind, ids],
  });
  return rows.map(({ line }) => line);
}
