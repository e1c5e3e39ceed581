import type { EntityManager } from '@mikro-orm/postgresql';

type Row = Record<string, unknown>;

/** All rows that are kept of somebody, by table. */
export type KeptRows = Record<string, Row[]>;

/** What opens something, or what a key made of something: it tells nothing of the person, and is not given away. */
const SECRET = /hmac|digest|secret|hash/;

/** Everything that is kept of somebody, in whatever table, along the foreign keys that a deletion follows. */
export async function keptRowsOf(em: EntityManager, personId: string): Promise<KeptRows> {
  const [row] = await em.execute<{ kept: KeptRows }[]>('select everything_kept_of(?) as kept', [personId]);
  return row?.kept ?? {};
}

export function withoutSecrets(kept: KeptRows): KeptRows {
  return Object.fromEntries(Object.entries(kept).map(([table, rows]) => [table, rows.map(told)]));
}

function told(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !SECRET.test(column)));
}

/** Deletes people for good, with all that hangs on them, and what was kept so that an answer can be given again. */
export async function deletePeople(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const made: string[] = [];
  for (const id of ids)
    for (const rows of Object.values(await keptRowsOf(em, id))) made.push(...rows.map((row) => String(row.id)));
  // Once for all of them, since it looks through everything that was kept.
  await em.execute(FORGET_ANSWERS, [JSON.stringify(made)]);
  await em.execute('delete from supported_person where id in (select jsonb_array_elements_text(?::jsonb)::uuid)', [
    JSON.stringify(ids),
  ]);
}

const FORGET_ANSWERS = `delete from shell.kept_answer k where exists (
  select from jsonb_each(k.outcome) made
  cross join lateral (select made.value ->> 'id' as id union all
    select jsonb_array_elements_text(coalesce(made.value -> 'ids', '[]'))) one
  where one.id in (select jsonb_array_elements_text(?::jsonb)))`;

/** Some of those of whom nothing was recorded since a day. */
export async function peopleIdleSince(em: EntityManager, day: string, limit: number): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    'select id from supported_person where last_active_on < ? order by last_active_on limit ?',
    [day, limit],
  );
  return rows.map(({ id }) => id);
}
