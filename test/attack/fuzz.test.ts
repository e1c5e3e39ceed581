import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { readDemoPlaces } from '../../src/exchange/demo/demo-file.ts';
import { loadPlaces } from '../../src/exchange/places/load-places.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { administrator } from '../support/viewers.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { withClient } from '../support/with-client.ts';
import { Attacker } from './hostile-document.ts';
import { Seeded } from './seeded.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await createSchema();
  await withClient(api.connection, async (client) => loadPlaces(client, await readDemoPlaces(), new Date()));
  for (let n = 0; n < 30; n += 1) {
    const organisation = await anOrganisation();
    const location = await aLocation({ postcode: 'M33 7TS', isConfidential: n % 3 === 0 }, organisation.id);
    await aService({ needs: ['debt'], locationIds: [location.id] }, organisation.id);
  }
});

describe.each([1, 2, 3, 4, 5])('whatever is asked (seed %i),', (seed) => {
  it('no answer is a fault of ours', async () => {
    const attacker = new Attacker(schema, new Seeded(seed));
    const faults: object[] = [];

    for (let n = 0; n < 300; n += 1) {
      const isChange = n % 5 === 4;
      const { document, variables } = attacker.attack(isChange ? 'mutation' : 'query');
      const { data, errors } = await api.ask(document, variables, isChange ? administrator : anonymous);
      attacker.learn(data);
      const isFault = errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
      if (isFault || JSON.stringify(data).includes('"UNAVAILABLE"')) faults.push({ document, variables, errors });
    }

    expect(faults).toEqual([]);
  });
});
