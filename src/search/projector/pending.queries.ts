import type pg from 'pg';
import type { Kind } from '../documents/search-document.ts';

export interface Subject {
  subject: string;
  subjectId: string;
}

/** Takes the oldest changes that nobody else is at; they come back by themselves if the transaction fails. */
export async function takePending(client: pg.ClientBase, limit: number): Promise<Subject[]> {
  const { rows } = await client.query<Subject>({
    name: 'search-take-pending',
    text: `delete from search.pending where id in (
        select id from search.pending order by id limit $1 for update skip locked)
      returning subject, subject_id as "subjectId"`,
    values: [limit],
  });
  return rows;
}

/** Before everything is projected anew, all that waits can be forgotten. */
export async function forgetPending(client: pg.ClientBase | pg.Pool): Promise<void> {
  await client.query('delete from search.pending');
}

/** A changed term touches every service that carries it: they queue up like any other change. */
export async function queueServicesWithTerms(client: pg.ClientBase, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  await client.query(
    `insert into search.pending (subject, subject_id) select 'service', s.id::text from service s
     where s.needs && $1::text[] or s.activity_kinds && $1::text[] or s.populations && $1::text[]`,
    [codes],
  );
}

const TOUCHED = `with changed as (
    select subject, case when subject <> 'taxonomy_term' then subject_id::uuid end as id
    from unnest($1::text[], $2::text[]) as x (subject, subject_id)),
  services as (
    select id from changed where subject = 'service'
    union select s.id from changed c join service s on s.organisation_id = c.id where c.subject = 'organisation'
    union select sl.service_id from changed c join service_location sl on sl.location_id = c.id
      where c.subject = 'location'),
  organisations as (
    select id from changed where subject = 'organisation'
    union select l.organisation_id from changed c join location l on l.id = c.id where c.subject = 'location'
    union select s.organisation_id from services join service s using (id)
    union select d.organisation_id from services join search.document d on d.kind = 'service' and d.id = services.id)
  select 'service' as kind, id from services union all select 'organisation', id from organisations`;

/** Whose documents these changes touch: a place's those of the services there, a service's that of its organisation. */
export async function touchedBy(client: pg.ClientBase, subjects: readonly Subject[]): Promise<Map<Kind, string[]>> {
  const { rows } = await client.query<{ kind: Kind; id: string }>({
    name: 'search-touched',
    text: TOUCHED,
    values: [subjects.map(({ subject }) => subject), subjects.map(({ subjectId }) => subjectId)],
  });
  const touched = new Map<Kind, string[]>();
  for (const [kind, group] of Map.groupBy(rows, (row) => row.kind))
    touched.set(
      kind,
      group.map(({ id }) => id),
    );
  return touched;
}

/**
 * Two projectors at the same listing take turns, and each reads it after its turn has come: so the one that writes last
 * has also read last.
 */
export async function takeTurns(client: pg.ClientBase, ids: readonly string[]): Promise<void> {
  const buckets = [...new Set(ids.map((id) => Number.parseInt(id.slice(-2), 16) % 32))].sort((a, b) => a - b);
  await client.query('select pg_advisory_xact_lock(4005, bucket) from unnest($1::int[]) as x (bucket)', [buckets]);
}
