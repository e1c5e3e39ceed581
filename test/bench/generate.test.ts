import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import { bundles } from '../../bench/generate/bundles.ts';
import { copyLine } from '../../bench/generate/copy-text.ts';
import { generate } from '../../bench/generate/generate.ts';
import { readGeography, type Geography } from '../../bench/generate/geography.ts';
import { planFor, type Plan } from '../../bench/generate/plan.ts';
import { loadPlaces, type FewPlaces } from '../../src/exchange/places/load-places.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

const places = JSON.parse(fs.readFileSync('seeds/demo/places.json', 'utf8')) as FewPlaces;
const plan = planFor(600);

let database: TestDatabase;
let client: pg.Client;
let geography: Geography;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client(database.connection);
  await client.connect();
  await loadPlaces(client, places, new Date());
  geography = await readGeography(client, plan.seed);
  await generate(database.connection, plan, silentReporter);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const one = async (sql: string) =>
  (await client.query<{ value: string }>(`select (${sql})::text as value`)).rows[0]?.value;

function fingerprint(of: Plan): string {
  const hash = createHash('sha256');
  for (const { organisation, ...rest } of bundles(of, geography))
    for (const row of [organisation, ...Object.values(rest).flat()]) hash.update(copyLine(row));
  return hash.digest('hex');
}

describe('the generator', () => {
  it('makes as many services as were asked for', async () => {
    expect(await one('select count(*) from service')).toBe('600');
  });

  it('makes the same bytes from the same seed, and others from another', () => {
    const first = fingerprint(plan);

    expect(fingerprint(planFor(600))).toBe(first);
    expect(fingerprint(planFor(600, 2))).not.toBe(first);
  });

  it('refers to nothing that is not there', async () => {
    const lost = await one(`select
      (select count(*) from service s left join organisation o on o.id = s.organisation_id where o.id is null) +
      (select count(*) from service_location l left join service s on s.id = l.service_id where s.id is null) +
      (select count(*) from service_location l left join location p on p.id = l.location_id where p.id is null)`);

    expect(lost).toBe('0');
  });

  it('shows a confidential place as the middle of its authority', async () => {
    const seen = await one(`select count(*) from location l join place.area a on a.code = l.local_authority
      where l.is_confidential and l.shown_latitude is distinct from a.latitude`);

    expect(seen).toBe('0');
  });

  it('lists services with no place, with several, and with text of every length', async () => {
    const { rows } = await client.query<Record<string, number>>(`select
        count(*) filter (where places = 0)::int as none, count(*) filter (where places > 1)::int as several,
        count(*) filter (where words is null)::int as bare, count(*) filter (where words > 1500)::int as long
      from (select (select count(*) from service_location l where l.service_id = s.id) as places,
        length(description ->> 'en') as words from service s) s`);

    for (const count of Object.values(rows[0] ?? {})) expect(count).toBeGreaterThan(0);
  });

  it('gives ids in the order of listing', async () => {
    expect(await one(`select bool_and(substr(id::text, 15, 1) = '7') from service`)).toBe('true');
  });
});
