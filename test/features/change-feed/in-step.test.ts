import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CHANGES_AFTER } from '../../../src/features/change-feed/change-feed.queries.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { withClient } from '../../support/with-client.ts';
import { Partner, sequenced } from './partner.ts';

const api = testApi();
const { anOrganisation, aLocation, aService } = builders(api);

/** All that the public can see at this moment, as single reads find it. */
async function published(): Promise<string[]> {
  const all = await withClient(api.connection, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from organisation union all select id from service union all select id from location',
    );
    return rows.map(({ id }) => id);
  });
  const seen = await Promise.all(
    all.map(async (id) =>
      (await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data?.node ? [id] : [],
    ),
  );
  return seen.flat().sort();
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client(api.connection);
  await client.connect();
  return client;
}

describe('nothing is missed', () => {
  it('of a transaction that began first and ended last', async () => {
    const early = await aService();
    const other = await aService();
    await sequenced(api);
    const partner = new Partner(api);
    await partner.follow();
    const late = await connected();
    await late.query('begin');
    await late.query(`update service set summary = '{"en": "Late."}' where id = $1`, [early.id]);

    await withClient(api.connection, (client) =>
      client.query(`update service set summary = '{"en": "Soon."}' where id = $1`, [other.id]),
    );
    await sequenced(api);
    const before = await partner.follow();
    await late.query('commit');
    await late.end();
    await sequenced(api);

    expect(before.map(({ id }) => id)).toEqual([other.id]);
    expect((await partner.follow()).map(({ id }) => id)).toEqual([early.id]);
  });

  it('where an organisation goes while a service of it is published, and neither has seen the other', async () => {
    const organisation = await anOrganisation();
    const { id } = await aService({ isPublished: false }, organisation.id);
    await sequenced(api);
    const partner = new Partner(api);
    await partner.follow();
    const [one, other] = [await connected(), await connected()];
    for (const each of [one, other]) await each.query('begin isolation level repeatable read');
    for (const each of [one, other]) await each.query('select count(*) from service');

    await one.query('update organisation set suspended_at = now() where id = $1', [organisation.id]);
    await other.query('update service set published_at = now() where id = $1', [id]);
    await other.query('commit');
    await sequenced(api);
    await partner.follow();
    expect(partner.held.has(id)).toBe(true);
    await one.query('commit');
    await Promise.all([one.end(), other.end()]);
    await sequenced(api);
    await partner.follow();

    expect(partner.held.has(id)).toBe(false);
  });

  it('by somebody who follows from nothing in small pages, while others edit at random', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { id } = await anOrganisation();
      await aLocation({}, id);
      await aService({}, id);
      await aService({ isPublished: false }, id);
    }
    const partner = new Partner(api, 3);
    const random = seeded(20261122);
    const editors = [editing(random), editing(random), editing(random)];
    let isOver = false;
    const following = (async () => {
      while (!isOver) {
        await sequenced(api);
        await partner.follow();
      }
    })();

    await Promise.all(editors);
    isOver = true;
    await following;
    await sequenced(api);
    await partner.follow();

    expect([...partner.held.keys()].sort()).toEqual(await published());
    const fresh = new Partner(api);
    await fresh.follow();
    expect([...fresh.held.keys()].sort()).toEqual([...partner.held.keys()].sort());
  });
});

/** Publishes, hides, archives, suspends, moves and deletes at random; some of it is taken back. */
async function editing(random: () => number): Promise<void> {
  const client = await connected();
  const edits = [
    `update service set published_at = case when published_at is null then now() end where id = (select id from service order by md5(id::text || $1) limit 1)`,
    `update service set archived_at = case when archived_at is null then now() end where id = (select id from service order by md5(id::text || $1) limit 1)`,
    `update service set standing = case standing when 'SUSPENDED' then 'NOT_ASSESSED' else 'SUSPENDED' end where id = (select id from service order by md5(id::text || $1) limit 1)`,
    `update organisation set suspended_at = case when suspended_at is null then now() end where id = (select id from organisation order by md5(id::text || $1) limit 1)`,
    `update organisation set published_at = case when published_at is null then now() end where id = (select id from organisation order by md5(id::text || $1) limit 1)`,
    `update location set archived_at = case when archived_at is null then now() end where id = (select id from location order by md5(id::text || $1) limit 1)`,
    `update service set organisation_id = (select id from organisation order by md5($1 || id::text) limit 1) where id = (select id from service order by md5(id::text || $1) limit 1)`,
  ];
  for (let turn = 0; turn < 40; turn += 1) {
    await client.query('begin');
    for (let size = Math.floor(random() * 3); size >= 0; size -= 1)
      await client.query(edits[Math.floor(random() * edits.length)] ?? '', [String(random())]).catch(deadlock);
    await client.query(random() < 0.8 ? 'commit' : 'rollback');
  }
  await client.end();
}

/** Two who edit the same may be told to stop; what they did is then taken back, which is one more thing that happens. */
function deadlock(error: Error & { code?: string }): void {
  if (error.code !== '40P01' && error.code !== '25P02') throw error;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('with 200,000 services', () => {
  it('a page is read by the order of positions, and nothing else is looked at', async () => {
    const plan = await withClient(api.connection, async (client) => {
      await client.query(`insert into changes.listing (kind, id, what, changed_at, position)
        select 'SERVICE', gen_random_uuid(), 'PUBLISHED', now(), 1000000 + n from generate_series(1, 200000) n`);
      await client.query('analyze changes.listing');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${CHANGES_AFTER}`, [1_100_000, null, 101]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });

    expect(plan).toContain('Index Scan using listing_position_unique');
    expect(plan).not.toContain('Sort');
  });
});
