import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { withClient } from '../../support/with-client.ts';
import {
  asCompanies,
  asIs,
  asJson,
  asText,
  asZip,
  charitiesAsJson,
  loaded,
  removeExtracts,
  type Charity,
} from './extracts.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => rows('delete from register.entry').then(() => rows('delete from register.extract')));
afterAll(async () => {
  removeExtracts();
  await database.drop();
});

async function rows(statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return withClient(database.connection, async (client) => (await client.query(statement, values)).rows);
}

const entries = () =>
  rows('select identifier, name, is_registered, removed_on::text, former_name from register.entry order by identifier');

const CHARITIES: Charity[] = [
  { registered_charity_number: 9900001, charity_name: 'RIVERSIDE FRIENDS' },
  { registered_charity_number: 9900001, linked_charity_number: 2, charity_name: 'THE RIVERSIDE COAL FUND' },
  {
    registered_charity_number: 9900002,
    charity_name: 'ASHFIELD "WARM" ROOMS\tAND KITCHEN',
    charity_registration_status: 'Removed',
    date_of_removal: '2026-11-03T00:00:00',
  },
];

describe('an extract of charities', () => {
  it.each([
    ['as JSON', asJson],
    ['as text', asText],
    ['as a zip', asZip],
  ])('%s is read', async (_how, file) => {
    const result = await loaded(database.connection, file(CHARITIES));

    expect(result).toEqual({ asOf: '2026-11-20', entries: 3, leftOut: 0 });
    expect(await entries()).toEqual([
      {
        identifier: 'GB-CHC-9900001',
        name: 'RIVERSIDE FRIENDS',
        is_registered: true,
        removed_on: null,
        former_name: null,
      },
      {
        identifier: 'GB-CHC-9900001-2',
        name: 'THE RIVERSIDE COAL FUND',
        is_registered: true,
        removed_on: null,
        former_name: null,
      },
      {
        identifier: 'GB-CHC-9900002',
        name: expect.stringMatching(/^ASHFIELD "WARM" ROOMS\sAND KITCHEN$/),
        is_registered: false,
        removed_on: '2026-11-03',
        former_name: null,
      },
    ]);
  });

  it('leaves addresses and telephone numbers where they are', async () => {
    await loaded(database.connection, asJson(CHARITIES));

    const kept = JSON.stringify(await rows('select * from register.entry'));
    expect(kept).not.toMatch(/Secret Street|M33|01632/);
  });

  it('remembers what a charity was called before, and forgets what is no longer in it', async () => {
    await loaded(database.connection, asJson(CHARITIES));
    const next = [{ registered_charity_number: 9900001, charity_name: 'Riverside Together' }, ...CHARITIES.slice(1, 3)];

    await loaded(database.connection, asText(next, '2026-12-20'));

    expect(await entries()).toMatchObject([
      { identifier: 'GB-CHC-9900001', name: 'Riverside Together', former_name: 'RIVERSIDE FRIENDS' },
      { former_name: null },
      { former_name: null },
    ]);
  });

  it('does not take capitals and “The” for another name', async () => {
    await loaded(database.connection, asJson(CHARITIES));

    await loaded(
      database.connection,
      asJson([{ ...CHARITIES[0]!, charity_name: 'The Riverside Friends' }, ...CHARITIES.slice(1)]),
    );

    expect((await entries())[0]).toMatchObject({ name: 'The Riverside Friends', former_name: null });
  });

  it('takes the living one where a number stands there twice', async () => {
    const twice = [{ ...CHARITIES[0]!, charity_registration_status: 'Removed' as const }, CHARITIES[0]!];

    await loaded(database.connection, asJson(twice));

    expect(await entries()).toMatchObject([{ is_registered: true }]);
  });

  it('counts lines without a number or a name, and leaves them out', async () => {
    const result = await loaded(
      database.connection,
      asJson([...CHARITIES, { registered_charity_number: 9900003, charity_name: '' }]),
    );

    expect(result).toMatchObject({ entries: 3, leftOut: 1 });
  });
});

describe('an extract is refused whole, and the register stays as it was', () => {
  it.each([
    [
      'that breaks off',
      () => asIs('publicextract.charity.json', charitiesAsJson(CHARITIES).slice(0, -40)),
      /breaks off/,
    ],
    [
      'that is not written as JSON',
      () => asIs('publicextract.charity.json', '[{"charity_name": nobody}]'),
      /line 1 is not written/,
    ],
    ['with nothing in it', () => asIs('publicextract.charity.json', '[]'), /nothing in it|of which day/],
    ['of before', () => asJson(CHARITIES, '2026-10-01'), /2026-11-20 is loaded already; this one is of 2026-10-01/],
    ['that has much less than before', () => asJson(CHARITIES.slice(0, 1), '2026-12-01'), /looks cut off/],
    ['of something else', () => asIs('trustees.json', '[]'), /no extract that is known here/],
    ['that is a broken zip', () => asIs('publicextract.charity.zip', 'PK no'), /broken zip/],
    ['that is not there', () => '/no/such/publicextract.charity.json', /There is no file/],
  ])('%s', async (_what, file, message) => {
    await loaded(database.connection, asJson(CHARITIES));
    const before = await entries();

    await expect(loaded(database.connection, file())).rejects.toThrow(message);

    expect(await entries()).toEqual(before);
  });
});

describe('an extract of companies', () => {
  const ORGANISATION = `insert into organisation (id, name, kind, identifiers, created_at, updated_at, published_at)
    values (gen_random_uuid(), '{"en": "Riverside"}', 'COMPANY', array[$1], now(), now(), now())`;

  it('keeps those that our organisations carry, and notes that one is gone when the next one lacks it', async () => {
    await rows(ORGANISATION, ['GB-COH-99000001']);
    const rest = { number: '99000002', name: 'NONE OF OURS LIMITED' };

    const first = await loaded(database.connection, asCompanies([{ number: '99000001', name: 'RIVERSIDE CIC' }, rest]));
    const known = await entries();
    await loaded(database.connection, asCompanies([rest, { ...rest, number: '99000003' }], '2026-12-01'));

    expect(first).toEqual({ asOf: '2026-11-01', entries: 2, leftOut: 0 });
    expect(known).toMatchObject([{ identifier: 'GB-COH-99000001', name: 'RIVERSIDE CIC', is_registered: true }]);
    expect(await entries()).toMatchObject([{ identifier: 'GB-COH-99000001', is_registered: false }]);
  });
});

const REAL = path.resolve('../shared/data/greater-manchester/charities.csv');

describe('real charities', () => {
  it('are read by their names and numbers', async () => {
    if (!fs.existsSync(REAL)) {
      process.stderr.write(`Skipped: ${REAL} is not there, so no real charity is tried.\n`);
      return;
    }
    const real: Record<string, string>[] = parse(fs.readFileSync(REAL), { columns: true, bom: true });
    const charities = real.map(({ registered_charity_number = '', charity_name = '' }) => ({
      registered_charity_number: Number(registered_charity_number),
      charity_name,
    }));

    const result = await loaded(database.connection, asText(charities));

    expect(result).toEqual({ asOf: '2026-11-20', entries: real.length, leftOut: 0 });
    expect((await entries()).length).toBe(new Set(charities.map((each) => each.registered_charity_number)).size);
  });
});
