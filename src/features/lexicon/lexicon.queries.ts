import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { Said } from './lexicon-entry.entity.ts';

const LISTS = ['phrases', 'needs', 'activity_kinds', 'populations', 'words', 'wishes'];
const COLUMNS = ['code', 'label', ...LISTS];

/** What a row says, as one value that can be compared with what was loaded. */
const SAID = (row: string) =>
  `jsonb_build_object('code', ${row}.code, 'label', ${row}.label, ${LISTS.map((list) => `'${list}', to_jsonb(${row}.${list})`).join(', ')})`;

const ALL = COLUMNS.join(', ');
const NEW = COLUMNS.map((column) => `e.${column}`).join(', ');
const TYPED = LISTS.map((list) => `${list} text[]`).join(', ');
const REPLACED = COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ');

/** Adds entries that are not there yet, and brings those up to date that nobody has touched. */
export async function putLoaded(
  em: EntityManager,
  entries: readonly (Said & { id: string })[],
  at: Date,
): Promise<void> {
  const rows = entries.map(({ activityKinds, ...same }) => ({ ...same, activity_kinds: activityKinds }));
  await em.execute(
    `insert into lexicon_entry (id, ${ALL}, loaded, updated_at)
     select e.id, ${NEW}, ${SAID('e')}, ?::timestamptz
     from jsonb_to_recordset(?::jsonb) as e (id uuid, code text, label jsonb, ${TYPED})
     on conflict (code) do update set version = lexicon_entry.version + 1, updated_at = excluded.updated_at,
       loaded = excluded.loaded, ${REPLACED}
     where lexicon_entry.loaded is distinct from excluded.loaded and lexicon_entry.removed_at is null
       and lexicon_entry.loaded = ${SAID('lexicon_entry')}`,
    [at.toISOString(), JSON.stringify(rows)],
  );
}

/** Codes of entries, in their order, that have these words anywhere. */
export async function codesOfEntries(
  reads: Reads,
  { query, isRemoved, after, limit }: { query: string | null; isRemoved: boolean; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await reads.all<{ code: string }>('lexicon-codes', CODES, [query, isRemoved, after, limit]);
  return rows.map(({ code }) => code);
}

const CODES = `select e.code from lexicon_entry e
  where (e.removed_at is not null) = $2 and ($3::text is null or e.code collate "C" > $3)
    and ($1::text is null or position(lower($1) in lower(concat_ws(' ', e.code, e.label ->> 'en',
      array_to_string(e.phrases, ' '), array_to_string(e.words, ' ')))) > 0)
  order by e.code collate "C" limit $4`;

/** The lexicon as it is now, in the order in which it is read. */
export const LEXICON_IN_USE = `select code, label, phrases, needs, activity_kinds as "activityKinds", populations, words, wishes
  from lexicon_entry where removed_at is null order by code collate "C"`;
