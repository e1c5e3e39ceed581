import type pg from 'pg';
import { OF_THE_DAY } from '../documents/documents.queries.ts';
import { ITS_VECTOR, VECTOR_FIELD } from '../meaning/listing-text.ts';
import { queueThese } from '../meaning/unembedded.queries.ts';
import { KINDS, type Kind } from '../documents/search-document.ts';
import type { Indexes } from '../meilisearch/indexes.ts';

const LARGEST_BATCH = 2_000;

interface Waiting {
  kind: Kind;
  id: string;
  ticket: string;
  /** The document as one line of JSON; null when the listing may not be found any more. */
  line: string | null;
  /** Whether it has yet to get the vector that it should have. */
  lacksVector: boolean;
}

/**
 * Sends Meilisearch the oldest of what it lacks, and strikes it off once Meilisearch has confirmed it. Only one process
 * at a time may do this, or an older document could arrive after a newer one. What lacks a vector is sent without, so that its
 * words are found at once.
 */
export async function feed(pool: pg.Pool, indexes: Indexes, signal?: AbortSignal): Promise<number> {
  const { rows } = await pool.query<Waiting>({
    name: 'search-waiting',
    text: `select w.kind, w.id, w.ticket::text as ticket,
        (d.document || ${OF_THE_DAY} || ${VECTOR_FIELD})::text as line,
        $1 <> '' and d.kind is not distinct from 'service' and v.digest is null as "lacksVector"
      from (select * from search.waiting order by ticket limit $2) w
      left join search.document d on d.kind = w.kind and d.id = w.id ${ITS_VECTOR} order by w.ticket`,
    values: [indexes.space?.name ?? '', LARGEST_BATCH],
  });
  if (rows.length === 0) return 0;
  await indexes.insistOnExisting();
  await queueThese(
    pool,
    rows.flatMap(({ id, lacksVector }) => (lacksVector ? [id] : [])),
  );
  const sent = [];
  for (const kind of KINDS)
    sent.push(
      await sendKind(
        indexes,
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    );
  for (const { kind, tasks } of sent) {
    for (const task of tasks) await indexes.settled(task, signal);
    await confirm(
      pool,
      rows.filter((row) => row.kind === kind),
    );
  }
  return rows.length;
}

async function sendKind(indexes: Indexes, kind: Kind, rows: Waiting[]) {
  const tasks = [];
  const lines = rows.flatMap(({ line }) => line ?? []);
  const gone = rows.flatMap(({ id, line }) => (line === null ? [id] : []));
  if (lines.length > 0) tasks.push(await indexes.put(indexes.nameOf(kind), lines.join('\n')));
  if (gone.length > 0) tasks.push(await indexes.drop(indexes.nameOf(kind), gone));
  return { kind, tasks };
}

/** A document that changed again in the meantime has another ticket, and stays. */
async function confirm(pool: pg.Pool, rows: Waiting[]): Promise<void> {
  if (rows.length === 0) return;
  await pool.query({
    name: 'search-confirm',
    text: `delete from search.waiting w using unnest($1::text[], $2::uuid[], $3::bigint[]) as done (kind, id, ticket)
      where w.kind = done.kind and w.id = done.id and w.ticket = done.ticket`,
    values: [rows.map(({ kind }) => kind), rows.map(({ id }) => id), rows.map(({ ticket }) => ticket)],
  });
}
