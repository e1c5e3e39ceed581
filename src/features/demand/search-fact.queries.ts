import type { EntityManager } from '@mikro-orm/postgresql';
import { newSecret } from '../../shared/secret.ts';
import type { KeptFact } from './kept-fact.rules.ts';

/** What digests of this day are keyed with: made by whichever process asks first. */
export async function keyOfDay(em: EntityManager, day: string): Promise<string> {
  await em.execute('insert into provision.search_key (day, key) values (?, ?) on conflict (day) do nothing', [
    day,
    newSecret(),
  ]);
  const [row] = await em.execute<{ key: string }[]>('select key from provision.search_key where day = ?', [day]);
  if (!row) throw new Error('The key of the day is gone.');
  return row.key;
}

/** Writes facts together; those that are there already stay as they are. */
export async function keepFacts(em: EntityManager, facts: readonly KeptFact[]): Promise<void> {
  await em.execute(KEEP, [JSON.stringify(facts)]);
}

const KEEP = `insert into provision.search_fact
    (id, day, at, seeker, needs, populations, filters, local_authority, icb, outcode, results, referable)
  select id, day, at, seeker, needs, populations, filters, "localAuthority", icb, outcode, results, referable
  from jsonb_to_recordset(?::jsonb) as fact (id uuid, day date, at timestamptz, seeker text, needs text[],
    populations text[], filters text[], "localAuthority" text, icb text, outcode text, results int, referable int)
  on conflict (id) do nothing`;
