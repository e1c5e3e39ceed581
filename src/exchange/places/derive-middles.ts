import type pg from 'pg';

const KEYS = {
  sector: `left(postcode, -3) || ' ' || left(right(postcode, 3), 1)`,
  outcode: `left(postcode, -3)`,
};

export type MiddleTable = keyof typeof KEYS;

/**
 * Of the sectors or outcodes that a file of postcodes mentions, those that no file of their own has brought: the middle of
 * their postcodes, and the council of most of them. So the official files alone are enough to answer part of a postcode.
 */
export async function deriveMiddles(
  client: pg.ClientBase,
  table: MiddleTable,
  postcodes: string,
  mentioned: Set<string>,
): Promise<void> {
  await client.query(outdated(table), [lettersOf(mentioned)]);
  const { rows } = await client.query<{ key: string }>(
    `select ${table} as key from place.${table} where origin <> 'POSTCODES'`,
  );
  const brought = new Set(rows.map(({ key }) => key));
  const missing = [...mentioned].filter((key) => !brought.has(key));
  if (missing.length > 0) await client.query(derivation(table, postcodes), [missing]);
}

/** They are worked out again from the postcodes that there are now. */
const outdated = (table: MiddleTable) =>
  `delete from place.${table} where origin = 'POSTCODES' and rtrim(left(${table}, 2), '0123456789') = any ($1)`;

/** The postcode areas of outcodes or sectors: M, OL, BT. */
export function lettersOf(keys: Iterable<string>): string[] {
  return [...new Set([...keys].map((key) => key.replace(/\d.*/, '')))];
}

/** Two steps: the middle first, then how far from it nine in ten of the postcodes are. */
function derivation(table: MiddleTable, postcodes: string): string {
  const columns = 'latitude, longitude, radius_km, postcodes, local_authority, local_authority_share, origin';
  const updates = columns.split(', ').map((column) => `${column} = excluded.${column}`);
  return `
    with unit as materialized (
      select missing.key, p.latitude, p.longitude, p.local_authority
      from ${postcodes} p join unnest($1::text[]) missing (key) on missing.key = ${KEYS[table]}
    ), middle as (
      select key, avg(latitude) as latitude, avg(longitude) as longitude, count(*) as postcodes,
        mode() within group (order by local_authority) as local_authority
      from unit group by key
    )
    insert into place.${table} (${table}, ${columns})
    select m.key, m.latitude, m.longitude,
      greatest(0.1, percentile_cont(0.9) within group (
        order by place.flat(u.latitude, u.longitude) <-> place.flat(m.latitude, m.longitude))),
      m.postcodes, m.local_authority,
      count(*) filter (where u.local_authority = m.local_authority)::real / m.postcodes, 'POSTCODES'
    from middle m join unit u using (key)
    group by m.key, m.latitude, m.longitude, m.postcodes, m.local_authority
    on conflict (${table}) do update set ${updates.join(', ')}`;
}
