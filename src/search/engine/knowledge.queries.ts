import type pg from 'pg';
import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';
import { LEXICON_IN_USE } from '../../features/lexicon/lexicon.queries.ts';

/** Every word, or stem, that listings use. */
export async function readWords(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ word: string }>('select distinct word from search.word');
  return rows.map(({ word }) => word);
}

const IS_SHOWN = `not is_confidential and archived_at is null and town <> ''`;
const NEXT = (after: string): string =>
  `select town from location where ${IS_SHOWN} and town > ${after} order by town limit 1`;

/**
 * Where things happen: towns and councils' areas, without those of confidential places. There are hundreds of places to a town, so
 * that one town after the other is looked up in an index; reading every place took a third of a second at 200,000.
 */
export async function readPlaceNames(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `with recursive shown (town) as ((${NEXT(`''`)})
       union all select (${NEXT('s.town')}) from shown s where s.town is not null)
     select town as name from shown where town is not null`,
  );
  return rows.map(({ name }) => name);
}

/** The lexicon as it is now. */
export async function readLexicon(pool: pg.Pool): Promise<Said[]> {
  return (await pool.query<Said>(LEXICON_IN_USE)).rows;
}
