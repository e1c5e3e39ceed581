import { beforeAll, expect, it } from '@jest/globals';
import { CARD_FIELDS } from '../../src/features/service/service-card.ts';
import { testApi } from '../support/api.ts';
import { answered, searchServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const api = testApi();

const make = listings(() => api.directory);

beforeAll(async () => {
  await aBorough(make);
  await eventually(async () => expect((await searchServices(api, { first: 1 })).total).toBe(120));
});

const CARD = `__typename id version name summary writtenIn status standing needs { code } activityKinds { code }
  cost { kind amountPence note } capacity { state waitingWeeks asOf } freshness { verifiedOn }
  organisation { name } locations { name }`;

const search = (sort: string, more: string) => `{
  searchServices(near: { point: { latitude: ${HOME.latitude}, longitude: ${HOME.longitude} } }, sort: ${sort}) {
    edges { node { ${CARD} ${more} } }
  }
}`;

it.each(['RELEVANCE', 'DISTANCE'])(
  'shows the same of a service whether little or all of it is loaded, by %s',
  async (sort) => {
    const card = (await answered(api, search(sort, ''))).searchServices as { edges: { node: object }[] };
    const whole = (await answered(api, search(sort, 'description'))).searchServices as { edges: { node: object }[] };

    expect(card.edges.length).toBeGreaterThan(0);
    expect(whole.edges).toEqual(card.edges.map(({ node }) => ({ node: expect.objectContaining(node) })));
    expect(Object.keys(card.edges[0]?.node ?? {}).sort()).toEqual([...CARD_FIELDS].sort());
  },
);
