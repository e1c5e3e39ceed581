import type pg from 'pg';

/** A number that every rebuild raises, and the settings under which the indexes were built. */
export interface Generation {
  number: number;
  settings: string;
}

export async function readGeneration(pool: pg.Pool): Promise<Generation> {
  const { rows } = await pool.query<Generation>('select number, settings from search.generation');
  return rows[0] ?? { number: 0, settings: '' };
}

/** Makes every page cursor given out so far invalid, and tells every process. */
export async function raiseGeneration(pool: pg.Pool, settings: string): Promise<void> {
  await pool.query(
    `with raised as (update search.generation set number = number + 1, settings = $1 returning number)
     select pg_notify('search_generation', number::text) from raised`,
    [settings],
  );
}
