import type pg from 'pg';
import { CODE_FIELDS, columnOf } from './fields.ts';

/** As the migration makes them; here as well, because they are quicker to build over a full table than to keep up. */
const INDEXES = {
  document_titles_index: `gin (ts_filter(words, '{a}'))`,
  document_words_index: `gin (words, ${CODE_FIELDS.map(columnOf).join(', ')})`,
};

/** Fills a large table while its slow indexes are away; they come back whether that works or not. */
export async function withoutIndexes(pool: pg.Pool, fill: () => Promise<void>): Promise<void> {
  for (const name of Object.keys(INDEXES)) await pool.query(`drop index if exists search.${name}`);
  try {
    await fill();
  } finally {
    await ensureIndexes(pool);
  }
}

/** Puts back what a program that was killed while it filled the table has left away. */
export async function ensureIndexes(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`set maintenance_work_mem = '256MB'`);
    for (const [name, definition] of Object.entries(INDEXES))
      await client.query(`create index if not exists ${name} on search.document using ${definition}`);
  } finally {
    await client.query('reset maintenance_work_mem').catch(() => undefined);
    client.release();
  }
}
