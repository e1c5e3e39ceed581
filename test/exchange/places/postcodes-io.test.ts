import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Reads } from '../../../src/database/reads.ts';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { PostcodesIo } from '../../../src/exchange/places/postcodes-io.ts';
import { findPlace } from '../../../src/features/place/find-place.ts';
import { fewPlaces } from '../../features/place/few-places.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { withClient } from '../../support/with-client.ts';

let database: TestDatabase;
let reads: Reads;
let server: Server;
let asked: string[] = [];
let answer: RequestListener;

beforeAll(async () => {
  database = await testDatabase();
  await withClient(database.connection, (client) => loadPlaces(client, fewPlaces, new Date()));
  reads = new Reads({ connections: [database.connection], poolSize: 2, onError: () => undefined });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await reads.close();
  await database.drop();
});

function answerWith(status: number, body: unknown): void {
  asked = [];
  answer = (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function context() {
  const { port } = server.address() as AddressInfo;
  return { reads, postcodeLookup: new PostcodesIo(`http://127.0.0.1:${port}`) };
}

const TRAFFORD = { latitude: 53.44, longitude: -2.35, codes: { admin_district: 'E08000009' } };

describe('asking postcodes.io', () => {
  it('places a whole postcode that is not loaded, in our own areas', async () => {
    answerWith(200, { status: 200, result: TRAFFORD });

    const place = await findPlace(context(), 'm33 7zz');

    expect(asked).toEqual(['/postcodes/M33%207ZZ']);
    expect(place).toMatchObject({
      postcode: 'M33 7ZZ',
      precision: 'UNIT',
      notice: null,
      point: { latitude: 53.44, longitude: -2.35 },
      localAuthority: { name: 'Trafford' },
      deprivation: { smallArea: { code: 'E01006167' } },
    });
    expect(place.attribution.at(-1)).toContain('postcodes.io');
  });

  it.each(['M33 7SR', 'M33 7', 'M33'])('does not ask about %s', async (postcode) => {
    answerWith(200, { status: 200, result: TRAFFORD });

    await findPlace(context(), postcode);

    expect(asked).toEqual([]);
  });

  it.each([
    ['that it does not know it', 404, { status: 404, error: 'Postcode not found' }],
    ['a fault', 500, {}],
    ['something strange', 200, { result: { latitude: 'north' } }],
    ['no JSON', 200, undefined],
  ])('falls back to the sector when it answers %s', async (_what, status, body) => {
    answerWith(status, body);

    expect(await findPlace(context(), 'M33 7ZZ')).toMatchObject({ precision: 'SECTOR', notice: { code: 'UNKNOWN' } });
  });

  it('falls back to the sector when it does not answer', async () => {
    answer = () => undefined;

    expect(await findPlace(context(), 'M33 7ZZ')).toMatchObject({ precision: 'SECTOR' });
  });

  it('falls back to the sector when nobody is there', async () => {
    const postcodeLookup = new PostcodesIo('http://127.0.0.1:1');

    expect(await findPlace({ reads, postcodeLookup }, 'M33 7ZZ')).toMatchObject({ precision: 'SECTOR' });
  });

  it('still rejects what nobody knows', async () => {
    answerWith(404, {});

    await expect(findPlace(context(), 'ZZ1 1ZZ')).rejects.toMatchObject({ problems: [{ code: 'UNKNOWN' }] });
  });
});
