import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import * as place from '../supply/three-councils.ts';

const { NORTHMOOR, SOUTHMOOR, WESTMOOR, HILL_BOARD, DALE_BOARD, ENGLAND, UPPER_WARD } = place;
const api = testApi();
const { anOrganisation, aService, countedSupply } = builders(api);
const { sql, publishFigures } = publishedProvision(api);

const GAIN = 'service { id } coverage part worth needs { need { code } score }';
const ASK = `query ($areaCode: String!, $need: String, $first: Int) {
  whatWouldWinMost(areaCode: $areaCode, need: $need, first: $first) { quarter notice problems { path code message }
    improvements {
      help { organisation { id } worth serviceCount services { standing ${GAIN} } }
      open { points gap { area { code } need { code } score } }
      lift { capacityState waitingWeeks ${GAIN} } } } }`;

/* eslint-disable @typescript-eslint/no-explicit-any -- what comes from the API is as the document asked for it */
async function ask(variables: object, viewer: Viewer = administrator): Promise<any> {
  const { data, errors, statements } = await api.ask(ASK, { ...variables }, viewer);
  return { ...data?.whatWouldWinMost, codes: errors.map(({ extensions }) => extensions.code), statements };
}

const groups = async (variables: object): Promise<string[]> =>
  (await ask(variables)).improvements.help.map(({ organisation }: any) => organisation.id);
const lists = async (variables: object): Promise<string[]> =>
  (await ask(variables)).improvements.lift.map(({ service }: any) => service.id);
/* eslint-enable @typescript-eslint/no-explicit-any */

interface Offer {
  needs: string[];
  catchment: string[];
  standing?: string;
  assuredUntil?: string;
  capacity?: object;
  organisation?: string;
}

async function offered({ standing = 'MET', assuredUntil, organisation, capacity, ...input }: Offer): Promise<string> {
  const { id } = await aService({ ...input, ...(capacity && { capacity }), isPublished: true }, organisation);
  await sql('update service set standing = $2, assured_until = $3 where id = $1', [id, standing, assuredUntil ?? null]);
  return id;
}

const usual = { supply_value: 1, supply_usual: 2, supply_points: 20 };
const FULL = { state: 'FULL' };

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

describe('help these groups over the line', () => {
  it('puts those first who would win back most for the needs with high scores', async () => {
    const [large, small, other] = [
      (await anOrganisation()).id,
      (await anOrganisation()).id,
      (await anOrganisation()).id,
    ];
    const working = await offered({
      needs: ['food'],
      catchment: [NORTHMOOR],
      standing: 'WORKING_TOWARDS',
      organisation: large,
    });
    const lapsed = await offered({
      needs: ['food', 'debt'],
      catchment: [UPPER_WARD],
      assuredUntil: '2026-11-09',
      organisation: large,
    });
    await offered({ needs: ['debt'], catchment: [NORTHMOOR], standing: 'WORKING_TOWARDS', organisation: small });
    await offered({ needs: ['food'], catchment: [SOUTHMOOR], standing: 'WORKING_TOWARDS', organisation: other });

    const { improvements } = await ask({ areaCode: NORTHMOOR });

    expect(improvements.help).toMatchObject([
      {
        organisation: { id: large },
        worth: expect.closeTo(1.8, 9),
        serviceCount: 2,
        services: [
          { service: { id: lapsed }, standing: 'EXPIRED', coverage: 0.3, part: 1, worth: expect.closeTo(1, 9) },
          {
            service: { id: working },
            standing: 'WORKING_TOWARDS',
            coverage: 1,
            part: 1,
            worth: expect.closeTo(0.8, 9),
          },
        ],
      },
      { organisation: { id: small }, worth: expect.closeTo(0.2, 9) },
    ]);
    expect(improvements.help[0].services[0].needs).toEqual([
      { need: { code: 'food' }, score: 80 },
      { need: { code: 'debt' }, score: 20 },
    ]);
    expect(await groups({ areaCode: NORTHMOOR, first: 1 })).toEqual([large]);
    expect(await groups({ areaCode: NORTHMOOR, need: 'debt' })).toEqual([small, large]);
  });

  it('counts what takes people from elsewhere too as much as the area is of them', async () => {
    const organisation = (await anOrganisation()).id;
    await offered({ needs: ['food'], catchment: [NORTHMOOR, SOUTHMOOR], standing: 'WORKING_TOWARDS', organisation });

    const { improvements } = await ask({ areaCode: NORTHMOOR, need: 'food' });

    expect(improvements.help).toContainEqual(
      expect.objectContaining({
        organisation: { id: organisation },
        services: [expect.objectContaining({ coverage: 1, part: expect.closeTo(0.4, 9) })],
      }),
    );
  });

  it.each([[[ENGLAND]], [[]]])('leaves out what is for a whole nation: %j', async (catchment) => {
    const organisation = (await anOrganisation()).id;
    await offered({ needs: ['food'], catchment, standing: 'WORKING_TOWARDS', organisation });

    expect(await groups({ areaCode: NORTHMOOR, first: 50 })).not.toContain(organisation);
  });

  it.each([
    ['what may be referred to', {}],
    ['what nobody has looked at', { standing: 'NOT_ASSESSED' }],
    ['what does not meet the standard', { standing: 'NOT_MET' }],
    ['what is suspended', { standing: 'SUSPENDED' }],
    ['evidence that counts today still', { assuredUntil: '2026-11-10' }],
  ])('leaves out %s', async (_, facts) => {
    const organisation = (await anOrganisation()).id;
    await offered({ needs: ['food'], catchment: [NORTHMOOR], organisation, ...facts });

    expect(await groups({ areaCode: NORTHMOOR, first: 50 })).not.toContain(organisation);
  });

  it('leaves out what does not run, and what is not published', async () => {
    const [closed, hidden] = [(await anOrganisation()).id, (await anOrganisation()).id];
    const lost = { needs: ['food'], catchment: [NORTHMOOR], standing: 'WORKING_TOWARDS' };
    const one = await offered({ ...lost, organisation: closed });
    const other = await offered({ ...lost, organisation: hidden });
    await sql(`update service set status = 'TEMPORARILY_CLOSED' where id = $1`, [one]);
    await sql('update service set published_at = null where id = $1', [other]);

    const found = await groups({ areaCode: NORTHMOOR, first: 50 });

    expect(found).not.toContain(closed);
    expect(found).not.toContain(hidden);
  });
});

describe('open here', () => {
  it('puts first where one more service would lower a score most', async () => {
    const { improvements } = await ask({ areaCode: DALE_BOARD });

    expect(improvements.open).toEqual([
      { points: 20, gap: { area: { code: NORTHMOOR }, need: { code: 'food' }, score: 80 } },
      { points: 10, gap: { area: { code: SOUTHMOOR }, need: { code: 'food' }, score: 50 } },
    ]);
  });

  it('looks at the council alone where that is asked for', async () => {
    const { improvements } = await ask({ areaCode: WESTMOOR });

    expect(improvements.open).toMatchObject([{ gap: { area: { code: WESTMOOR } } }]);
  });
});

describe('lift these waiting lists', () => {
  it('puts first what is worth most, then what is full, then what makes people wait longest', async () => {
    const offer = { needs: ['food'], catchment: [UPPER_WARD] };
    const short = await offered({ ...offer, capacity: { state: 'WAITING_LIST', waitingWeeks: 3 } });
    const long = await offered({ ...offer, capacity: { state: 'WAITING_LIST', waitingWeeks: 30 } });
    const full = await offered({ ...offer, capacity: FULL });
    const open = await offered({ ...offer, capacity: { state: 'OPEN' } });
    const lost = await offered({ ...offer, capacity: FULL, standing: 'WORKING_TOWARDS' });
    const wide = await offered({ needs: ['food'], catchment: [NORTHMOOR, SOUTHMOOR], capacity: FULL });

    const found = await lists({ areaCode: NORTHMOOR, first: 50 });

    expect(found).toEqual([full, long, short, wide]);
    expect(found).not.toContain(open);
    expect(found).not.toContain(lost);
  });

  it('never goes by a need of which it is withheld whether anybody has it', async () => {
    const ofDebt = await offered({ needs: ['debt'], catchment: [NORTHMOOR], capacity: FULL });

    expect(await lists({ areaCode: NORTHMOOR, first: 50 })).not.toContain(ofDebt);
    expect(await lists({ areaCode: NORTHMOOR, need: 'debt' })).toEqual([]);
  });
});

describe('what would win most', () => {
  it('takes as many statements for a board as for a council', async () => {
    const council = await ask({ areaCode: SOUTHMOOR, first: 50 });
    const board = await ask({ areaCode: DALE_BOARD, first: 50 });

    expect(board.improvements.help.length).toBeGreaterThan(0);
    expect(board.statements).toBe(council.statements);
  });

  it.each([
    [{ areaCode: ENGLAND }, { path: 'areaCode', code: 'INVALID' }],
    [
      { areaCode: NORTHMOOR, first: 51 },
      { path: 'first', code: 'OUT_OF_RANGE' },
    ],
    [
      { areaCode: NORTHMOOR, first: 0 },
      { path: 'first', code: 'OUT_OF_RANGE' },
    ],
  ])('says what is wrong with %j', async (variables, problem) => {
    expect((await ask(variables)).problems).toEqual([expect.objectContaining(problem)]);
  });

  it('is for those who commission there', async () => {
    expect((await ask({ areaCode: NORTHMOOR }, whoIs('COMMISSIONER', HILL_BOARD))).codes).toEqual([]);
    expect((await ask({ areaCode: SOUTHMOOR }, whoIs('COMMISSIONER', HILL_BOARD))).codes).toEqual(['FORBIDDEN']);
    for (const role of ['LINK_WORKER', 'LISTING_EDITOR', 'SUPERVISOR', 'ASSURER'] as const)
      expect((await ask({ areaCode: NORTHMOOR }, whoIs(role, NORTHMOOR))).codes).toEqual(['FORBIDDEN']);
  });
});
