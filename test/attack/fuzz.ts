import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readDemoPlaces } from '../../src/exchange/demo/demo-file.ts';
import { loadPlaces } from '../../src/exchange/places/load-places.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { anonymous, type Viewer } from '../../src/shared/viewer.ts';
import { testApi, type TestApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { administrator, whoIs } from '../support/viewers.ts';
import { withClient } from '../support/with-client.ts';
import { Attacker } from './hostile-document.ts';
import { Seeded } from './seeded.ts';

const MOST_GROWTH_MB = 40;
const ATTACKS = 1_000;
const AT_ONCE = 4;

/** Who asks: everybody, somebody who may do all, and one of each role that may do some. */
const PEOPLE: Viewer[] = [
  anonymous,
  administrator,
  anonymous,
  ...(['LISTING_EDITOR', 'LINK_WORKER', 'SUPERVISOR', 'ASSURER', 'COMMISSIONER'] as const).map((role) => {
    return whoIs(role, '01920000-0000-7000-8000-000000000001');
  }),
];

/** A thousand hostile documents for each seed. */
export function fuzz(seeds: readonly number[]): void {
  jest.setTimeout(600_000);
  const api = testApi();
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
    await fill(api);
  });

  describe('whatever is asked, thousands of times,', () => {
    let before = 0;

    it.each(seeds)('no answer is a fault of ours (seed %i)', async (seed) => {
      expect(await faultsOf(api, new Attacker(schema, new Seeded(seed)))).toEqual([]);

      // The first thousand fill what is kept on purpose: documents, words, connections.
      if (seed === seeds[0]) before = megabytesInUse();
    });

    it('memory stays as it was', () => {
      expect(megabytesInUse() - before).toBeLessThan(MOST_GROWTH_MB);
    });
  });
}

async function fill(api: TestApi): Promise<void> {
  const { aLocation, anOrganisation, aService } = builders(api);
  await withClient(api.connection, async (client) => loadPlaces(client, await readDemoPlaces(), new Date()));
  for (let n = 0; n < 30; n += 1) {
    const organisation = await anOrganisation();
    const location = await aLocation({ postcode: 'M33 7TS', isConfidential: n % 3 === 0 }, organisation.id);
    await aService({ needs: ['debt'], locationIds: [location.id] }, organisation.id);
  }
}

async function faultsOf(api: TestApi, attacker: Attacker): Promise<object[]> {
  const faults: object[] = [];
  for (let n = 0; n < ATTACKS; n += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => attack(api, attacker, n + index, faults)));
  return faults;
}

async function attack(api: TestApi, attacker: Attacker, n: number, faults: object[]): Promise<void> {
  const isChange = n % 5 === 4;
  const { document, variables } = attacker.attack(isChange ? 'mutation' : 'query');
  const viewer = (isChange && n % 10 === 9 ? administrator : PEOPLE[n % PEOPLE.length]) ?? anonymous;
  const { data, errors } = await api.ask(document, variables, viewer);
  attacker.learn(data);
  const isFault = errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
  if (isFault || JSON.stringify(data).includes('"UNAVAILABLE"')) faults.push({ document, variables, errors });
}

/** What is in use once nothing is left that can be thrown away. */
function megabytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
