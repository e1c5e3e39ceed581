/* eslint-disable @typescript-eslint/no-explicit-any -- what comes from the API is as the document asked for it */
import { beforeAll } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { builders } from '../../support/builders.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import * as place from '../supply/three-councils.ts';
import type { TestApi } from '../../support/api.ts';

const GAIN = 'service { id } coverage part worth needs { need { code } score }';

const ASK = `query ($areaCode: String!, $need: String, $first: Int) {
  whatWouldWinMost(areaCode: $areaCode, need: $need, first: $first) { quarter notice problems { path code message }
    improvements {
      help { organisation { id } worth serviceCount services { standing ${GAIN} } }
      open { points gap { area { code } need { code } score } }
      lift { capacityState waitingWeeks ${GAIN} } } } }`;

interface Offer {
  needs: string[];
  catchment: string[];
  standing?: string;
  assuredUntil?: string;
  capacity?: object;
  organisation?: string;
}

export const FULL = { state: 'FULL' };

/** Three councils with published gaps, and what would win most there. */
export function improving(api: TestApi) {
  const { NORTHMOOR, SOUTHMOOR, WESTMOOR, HILL_BOARD, DALE_BOARD } = place;

  const { aService, countedSupply } = builders(api);

  const { sql, publishFigures } = publishedProvision(api);

  async function ask(variables: object, viewer: Viewer = administrator): Promise<any> {
    const { data, errors, statements } = await api.ask(ASK, { ...variables }, viewer);
    return { ...data?.whatWouldWinMost, codes: errors.map(({ extensions }) => extensions.code), statements };
  }

  const groups = async (variables: object): Promise<string[]> =>
    (await ask(variables)).improvements.help.map(({ organisation }: any) => organisation.id);

  const lists = async (variables: object): Promise<string[]> =>
    (await ask(variables)).improvements.lift.map(({ service }: any) => service.id);

  async function offered({ standing = 'MET', assuredUntil, organisation, capacity, ...input }: Offer): Promise<string> {
    const { id } = await aService({ ...input, ...(capacity && { capacity }), isPublished: true }, organisation);
    await sql('update service set standing = $2, assured_until = $3 where id = $1', [
      id,
      standing,
      assuredUntil ?? null,
    ]);
    return id;
  }

  const usual = { supply_value: 1, supply_usual: 2, supply_points: 20 };

  beforeAll(async () => {
    await withClient(api.connection, (client) => loadPlaces(client, place.threeCouncils, new Date()));
    api.setClock('2026-11-10T12:00:00Z');
    await countedSupply();
    await publishFigures([
      { area: NORTHMOOR, need: 'food', score: 80, recorded_needs: 40, residents: 2000, ...usual },
      {
        area: NORTHMOOR,
        need: 'debt',
        score: 20,
        recorded_needs: null,
        unmet: null,
        searches: null,
        connections: null,
        residents: 2000,
      },
      { area: SOUTHMOOR, need: 'food', score: 50, residents: 3000, ...usual, supply_value: 1.5, supply_points: 10 },
      { area: WESTMOOR, need: 'food', score: 50, residents: 5000, ...usual },
      { areaKind: 'ICB', area: DALE_BOARD, need: 'food', score: 60, unmet: 10, residents: 4000 },
      { areaKind: 'ICB', area: HILL_BOARD, need: 'food', score: 60, residents: 6000 },
    ]);
  });

  return { ask, groups, lists, offered, usual };
}
