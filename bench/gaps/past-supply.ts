import pg from 'pg';

const TABLES = ['supply', 'counted'];
const COLUMNS = `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
  from information_schema.columns where table_schema = 'provision' and table_name = $1 and column_name <> 'quarter'`;

/** Gives quarters that are over what was counted of the present one: what differs from one to the next is what people did. */
export async function keepSupplyOf(database: pg.PoolConfig, quarters: readonly string[]): Promise<void> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  try {
    for (const table of TABLES) {
      const { rows } = await client.query<{ columns: string }>(COLUMNS, [table]);
      const columns = rows[0]?.columns ?? '';
      await client.query(
        `insert into provision.${table} (quarter, ${columns}) select q.quarter, ${columns}
         from provision.${table} cross join unnest($1::date[]) as q (quarter)
         where provision.${table}.quarter = (select max(quarter) from provision.${table}) on conflict do nothing`,
        [quarters],
      );
      await client.query(`analyze provision.${table}`);
    }
  } finally {
    await client.end();
  }
}
