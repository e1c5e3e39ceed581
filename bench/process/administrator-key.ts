import pg from 'pg';
import { accounts } from '../../src/identity/accounts.ts';
import { newId } from '../../src/shared/uuid.ts';

/** Makes an administrator in the database that is measured, and an API key that may change listings. */
export async function administratorKey(database: pg.PoolConfig): Promise<string> {
  const { key, digest, startsWith } = await accounts.makeKey();
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query(MAKE, [newId(), newId(), newId(), digest, startsWith]);
  } finally {
    await client.end();
  }
  return key;
}

const MAKE = `
with somebody as (
  insert into person (id, name, email, created_at, updated_at)
  values ($1, 'Benchmark', 'benchmark@example.org', now(), now()) returning id
), role as (
  insert into role_assignment (id, person_id, role, assigned_at, assigned_by)
  select $2::uuid, id, 'ADMINISTRATOR', now(), 'system:benchmark' from somebody
)
insert into api_key (id, person_id, name, scopes, digest, starts_with, created_at, expires_at)
select $3::uuid, id, 'Benchmark', '{LISTINGS}', $4, $5, now(), now() + interval '1 day' from somebody`;
