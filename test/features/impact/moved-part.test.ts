import { expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { counting, people } from '../../support/counted.ts';
import { administrator } from '../../support/viewers.ts';

const api = testApi();
const { connect, sql, publish, aPlace, aService } = counting(api);

it('a part of what is hidden tells no more when it belongs elsewhere later', async () => {
  const [open, hidden] = [await aPlace(), await aPlace()];
  const none = await aService({}, hidden.organisation);
  const made = (count: number, place: typeof open) =>
    people(count).map((person) => ({ ...place, person, madeOn: '2026-02-10' }));
  await connect([...made(40, open), ...made(3, hidden)]);
  await publish('2026-04-29');
  await sql('update service set organisation_id = $1 where id = $2', [open.organisation, none.id]);

  const ask = `query ($key: ID!) { impact(dimension: SERVICE, key: $key, period: "2026-Q1") {
    edges { node { connections isSuppressed } } } }`;
  const { data } = await api.ask(ask, { key: none.id }, administrator);

  expect(data?.impact.edges).toEqual([{ node: { connections: null, isSuppressed: true } }]);
});
