import { beforeAll, describe, expect, it } from '@jest/globals';
import { readBacklog } from '../../src/observe/backlog.queries.ts';
import { createMetrics, type Metrics } from '../../src/observe/metrics.ts';
import { metricsDoor } from '../../src/observe/metrics-door.ts';
import { httpDoor, TOKEN, type Door } from '../http/door.ts';
import { eventually } from '../search/eventually.ts';
import { withClient } from '../support/with-client.ts';

const LETTERS = `insert into letter (id, recipient, subject, created_at, tries, died_at)
  select gen_random_uuid(), 'a@example.org', 'A letter', now(), 0, died_at from unnest(array[null, null, now()]) died_at`;
const LIST = '{ services { edges { cursor } } }';

/** A door whose figures are kept, as the program keeps them. */
function doorWithMetrics(token: string | null, isBehindProxy = false): Door {
  const metrics: Metrics = createMetrics({
    pools: () => Promise.resolve({ reads1: door.directory.reads.pools[0]! }),
    search: () => ({ answers: { MEILISEARCH: 3, POSTGRESQL: 1 }, isMeilisearchWell: true }),
    backlog: () => readBacklog(door.directory.orm.em.fork()),
  });
  const { registry } = metrics;
  const door: Door = httpDoor({
    doors: [metricsDoor({ registry, token, isBehindProxy })],
    onAnswered: [metrics.count],
  });
  return door;
}

const read = ({ url }: Door, headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers });

/** The value that stands behind a name with labels. */
async function figure(door: Door, name: string): Promise<number> {
  const text = await (await read(door)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ')[1]);
}

describe('the figures', () => {
  const door = doorWithMetrics(null);

  beforeAll(async () => {
    await door.send({ query: `query NameOfTheClient4711 ${LIST}` });
    await door.send({ query: `{ mine: services { edges { cursor } } }` });
    await door.send({ query: '{ area(code: "E99999999") { name } }' });
    await door.send({ query: '{ nonsense }' });
    const query = `mutation { createOrganisation(input: { name: { en: "A" }, kind: OTHER }, idempotencyKey: "key-4711") { organisation { id } } }`;
    for (let n = 0; n < 3; n += 1) await door.send({ query }, { authorization: `Bearer ${TOKEN}` });
    await withClient(door.connection, (client) => client.query(LETTERS));
    await eventually(async () => expect(await figure(door, 'linkwell_repeats_total')).toBe(2));
  });

  it.each([
    ['linkwell_request_seconds_count{kind="query",field="services"}', 2],
    ['linkwell_request_seconds_count{kind="query",field="area"}', 1],
    ['linkwell_request_seconds_count{kind="mutation",field="createOrganisation"}', 3],
    ['linkwell_errors_total{code="NOT_FOUND"}', 1],
    ['linkwell_errors_total{code="GRAPHQL_VALIDATION_FAILED"}', 1],
    ['linkwell_answers_total{status="400"}', 1],
    ['linkwell_search_answers_total{engine="MEILISEARCH"}', 3],
    ['linkwell_meilisearch_well', 1],
    ['linkwell_kept_answers', 1],
    ['linkwell_letters{state="waiting"}', 2],
    ['linkwell_letters{state="dead"}', 1],
    ['linkwell_pool_connections{pool="reads1",state="awaited"}', 0],
  ])('say %s %i', async (name, value) => {
    expect(await figure(door, name)).toBe(value);
  });

  it('never take a label from a client', async () => {
    const text = await (await read(door)).text();

    expect(text).not.toMatch(/NameOfTheClient|mine|nonsense|E99999999/);
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('say how far search is behind', async () => {
    await withClient(door.connection, (client) =>
      client.query(`delete from search.waiting; insert into search.waiting (kind, id, waiting_since)
        select 'service', gen_random_uuid(), now() - interval '90 seconds' from generate_series(1, 3)`),
    );

    expect(await figure(door, 'linkwell_queue_depth{queue="meilisearch"}')).toBe(3);
    expect(await figure(door, 'linkwell_search_lag_seconds{stage="meilisearch"}')).toBeGreaterThanOrEqual(90);
  });

  it('are for this computer only', async () => {
    const asked: Record<string, string>[] = [
      {},
      { 'x-forwarded-for': '192.0.2.1' },
      { forwarded: 'for=192.0.2.1' },
      { via: '1.1 proxy' },
    ];

    const statuses = await Promise.all(asked.map(async (headers) => (await read(door, headers)).status));

    expect(statuses).toEqual([200, 403, 403, 403]);
  });
});

describe('the figures behind a proxy that is trusted', () => {
  const door = doorWithMetrics(null, true);

  it('are for nobody without a token', async () => {
    const answer = await read(door);

    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ]);
  });
});

describe('the figures with a token', () => {
  const door = doorWithMetrics('figures-for-the-operator');

  it('are for whoever sends it, and for nobody else here either', async () => {
    const tokens = ['Bearer figures-for-the-operator', 'Bearer wrong', 'figures-for-the-operator', ''];

    const statuses = await Promise.all(
      tokens.map(async (authorization) => (await read(door, { authorization })).status),
    );

    expect(statuses).toEqual([200, 403, 403, 403]);
  });
});
