import type pg from 'pg';
import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';
import { LEXICON_IN_USE } from '../../features/lexicon/lexicon.queries.ts';

/** Every word, or stem, that listings use. */
export async function readWords(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ word: string }>('select distinct word from search.word');
  return rows.map(({ word }) => word);
}

/** Where things happen: towns and councils' areas, without those of confidential places. */
export async function readPlaceNames(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct town as name from location where not is_confidential and archived_at is null and town <> ''`,
  );
  return rows.map(({ name }) => name);
}

/** The lexicon as it is now. */
export async function readLexicon(pool: pg.Pool): Promise<Said[]> {
  return (await pool.query<Said>(LEXICON_IN_USE)).rows;
}
