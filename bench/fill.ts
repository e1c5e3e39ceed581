import pg from 'pg';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Reporter } from '../src/shared/progress.ts';
import type { Copied } from './generate/copy-catalogue.ts';
import { generate } from './generate/generate.ts';
import { planFor } from './generate/plan.ts';
import { ensurePlaces } from './places.ts';

export interface Filled extends Copied {
  places: string;
  seconds: number;
}

/** Fills a migrated and empty catalogue with so many synthetic services, and the places that they lie in. */
export async function fill(
  connection: pg.PoolConfig,
  { services, seed, planted = 0 }: { services: number; seed: number; planted?: number },
  report: Reporter,
): Promise<Filled> {
  const client = new pg.Client(connection);
  await client.connect();
  const places = await insistOnEmpty(client)
    .then(() => ensurePlaces(client, services, report))
    .finally(() => client.end());
  const startedAt = performance.now();
  const copied = await generate(connection, planFor(services, seed, planted), report);
  return { ...copied, places, seconds: (performance.now() - startedAt) / 1000 };
}

async function insistOnEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean; superuser: boolean }>(
    `select exists (select from organisation) as used, current_setting('is_superuser')::boolean as superuser`,
  );
  if (rows[0]?.used) throw new PlainFailure('This catalogue holds listings already. Generate into an empty one.');
  if (!rows[0]?.superuser)
    throw new PlainFailure('Generating turns triggers off while it copies: connect as a superuser of PostgreSQL.');
}
