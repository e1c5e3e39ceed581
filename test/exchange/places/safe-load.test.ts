import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Reads } from '../../../src/database/reads.ts';
import { placeRow } from '../../../src/features/place/place.queries.ts';
import { withClient } from '../../support/with-client.ts';
import { units } from './places-files.ts';
import { placesFolder } from './places-folder.ts';

const places = placesFolder();
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const MANY = 40_000;

/** Forty thousand postcodes of Manchester, which take a moment to load. */
let many: string;

beforeAll(() => {
  const lines = Array.from({ length: MANY }, (_, index) => {
    const unit = [index % 20, Math.floor(index / 20) % 20].map((place) => LETTERS[place]).join('');
    return `M${1 + Math.floor(index / 4000)}${Math.floor(index / 400) % 10}${unit},53.4,-2.3,E08000009`;
  });
  many = `postcode,lat,lon,lad\n${lines.join('\n')}\n`;
});

beforeEach(() => places.load({ 'units.csv': units }));

const COUNT = `select count(*)::int as n from place.postcode where postcode like 'M%'`;
const countIn = async (client: pg.Client) => (await client.query<{ n: number }>(COUNT)).rows[0]?.n ?? -1;

describe('while postcodes are being loaded', () => {
  it('readers see the old table or the new one, never an empty one', async () => {
    const seen = new Set<number>();
    await withClient(places.database.connection, async (reader) => {
      const loading = places.load({ 'many.csv': many });
      const settled = loading.then(() => (isLoading = false));
      let isLoading = true;
      while (isLoading) seen.add(await countIn(reader));
      await settled;
      seen.add(await countIn(reader));
    });

    expect([...seen].sort((one, other) => one - other)).toEqual([2, MANY]);
  });

  it('prepared lookups of an open connection go on with the new table', async () => {
    const reads = new Reads({ connections: [places.database.connection], poolSize: 1, onError: () => undefined });
    const lookUp = () => placeRow(reads, { postcode: 'M33 7SR', unit: 'M337SR', sector: 'M33 7', outcode: 'M33' });
    const before = await lookUp();

    await places.load({ 'units.csv': units.replace('53.42460', '53.50000') });
    const after = await lookUp();
    await reads.close();

    expect([before?.latitude, after?.latitude]).toEqual([53.4246, 53.5]);
  });

  it('a second load is refused in a sentence', async () => {
    await withClient(places.database.connection, async (other) => {
      await other.query(`select pg_advisory_lock(hashtext('linkwell places'))`);

      const own = new pg.Client(places.database.connection);
      await own.connect();
      await expect(places.load({ 'many.csv': many }, { client: own })).rejects.toThrow(
        'Places are being loaded by another command.',
      );
      await own.end();
    });
  });
});

describe('a load that dies half-way', () => {
  it('leaves what was there, and nothing of itself', async () => {
    const victim = new pg.Client(places.database.connection);
    victim.on('error', () => undefined);
    await victim.connect();
    const die = () => void victim.connection.stream.destroy();

    await expect(places.load({ 'many.csv': many }, { client: victim, onProgress: die })).rejects.toThrow();

    expect(await places.row(COUNT)).toEqual({ n: 2 });
    expect(await places.row(`select to_regclass('place.postcode_next') as "left"`)).toEqual({ left: null });
  });

  it('can be stopped by the person who waits', async () => {
    const stop = new AbortController();

    await expect(
      places.load({ 'many.csv': many }, { onProgress: () => stop.abort(), signal: stop.signal }),
    ).rejects.toThrow('abort');

    expect(await places.row(COUNT)).toEqual({ n: 2 });
  });
});
