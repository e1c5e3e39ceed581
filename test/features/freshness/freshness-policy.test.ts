import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';

const api = testApi();
const build = builders(api);

beforeAll(async () => {
  api.setClock('2026-11-22T10:00:00Z');
  const { em } = api.directory.contextFor(systemViewer('test'));
  await em.execute(`insert into place.area (code, name, kind, parents) values
    ('E92000001', 'England', 'NATION', '{}'), ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E92000001}')
    on conflict do nothing`);
});
afterEach(async () => {
  const { data } = await api.ask('{ freshnessPolicies { id } }', {}, administrator);
  for (const { id } of data?.freshnessPolicies ?? [])
    await api.ask(
      'mutation ($id: ID!) { removeFreshnessPolicy(id: $id, reason: "Tried.") { problems { message } } }',
      { id },
      administrator,
    );
});

async function set(staleMonths: number, scope: { areaCode?: string; activityKind?: string } = {}) {
  const input = { ...scope, firstReminderMonths: staleMonths - 2, secondReminderMonths: staleMonths - 1, staleMonths };
  const { data } = await api.ask(
    `mutation ($input: FreshnessPolicyInput!) { setFreshnessPolicy(input: $input, reason: "Agreed.") {
      policy { id version staleMonths } problems { path code message } } }`,
    { input },
    administrator,
  );
  return data?.setFreshnessPolicy;
}

async function freshnessOf(id: string) {
  const document = 'query ($id: ID!) { service(id: $id) { freshness { state isStale staleOn words } } }';
  return (await api.ask(document, { id })).data?.service.freshness;
}

describe('months that an administrator sets', () => {
  it('hold for the whole directory, in place of 10, 11 and 12', async () => {
    const { id } = await build.aService({ verifiedOn: '2026-05-22' });

    expect(await freshnessOf(id)).toMatchObject({ state: 'FRESH', isStale: false, staleOn: '2027-05-22' });
    await set(6);

    expect(await freshnessOf(id)).toEqual({
      state: 'STALE',
      isStale: true,
      staleOn: '2026-11-22',
      words: 'Last checked 6 months ago.',
    });
  });

  it('hold for an area and all that lies in it, and for a kind of activity', async () => {
    const inTrafford = { verifiedOn: '2026-05-22', catchment: ['E08000009'] };
    const there = await build.aService(inTrafford);
    const food = await build.aService({ ...inTrafford, activityKinds: ['food-support'] });
    const elsewhere = await build.aService({ verifiedOn: '2026-05-22', activityKinds: ['food-support'] });
    await set(24, { areaCode: 'E92000001' });
    await set(3, { activityKind: 'food-support' });
    await set(7, { areaCode: 'E08000009', activityKind: 'food-support' });

    expect((await freshnessOf(there.id)).staleOn).toBe('2028-05-22');
    expect((await freshnessOf(food.id)).staleOn).toBe('2026-12-22');
    expect((await freshnessOf(elsewhere.id)).staleOn).toBe('2026-08-22');
  });

  it('replace what was set for the same listings, and are one event each', async () => {
    const first = await set(6);
    const second = await set(9);

    expect(second.policy).toEqual({ id: first.policy.id, version: 2, staleMonths: 9 });
    const { data } = await api.ask(
      '{ auditEvents(first: 1) { edges { node { operation reason subject } } } }',
      {},
      administrator,
    );
    expect(data?.auditEvents.edges[0].node).toMatchObject({ operation: 'setFreshnessPolicy', reason: 'Agreed.' });
  });

  it.each([
    [{ staleMonths: 2, scope: {} }, 'firstReminderMonths'],
    [{ staleMonths: 61, scope: {} }, 'staleMonths'],
    [{ staleMonths: 6, scope: { areaCode: 'E08009999' } }, 'areaCode'],
    [{ staleMonths: 6, scope: { activityKind: 'juggling' } }, 'activityKind'],
  ])('are refused where they make no sense: %j', async ({ staleMonths, scope }, path) => {
    const { policy, problems } = await set(staleMonths, scope);

    expect(policy).toBeNull();
    expect(problems[0].path).toBe(path);
  });
});
