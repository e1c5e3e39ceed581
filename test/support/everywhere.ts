import type pg from 'pg';
import { withClient } from './with-client.ts';

interface Table {
  name: string;
}

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  order by 1`;

/** The tables of the whole database, of whatever schema, with a row that holds this text in any column. */
export function tablesHolding(connection: pg.PoolConfig, text: string): Promise<string[]> {
  return withClient(connection, async (client) => {
    const { rows: tables } = await client.query<Table>(TABLES);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await client.query(
        `select 1 from ${name} t where position(lower($1) in lower(to_jsonb(t)::text)) > 0 limit 1`,
        [text],
      );
      if (rowCount) found.push(name);
    }
    return found;
  });
}
