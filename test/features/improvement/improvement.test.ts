import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { ownStatements } from '../../support/statements.ts';
import { whoIs } from '../../support/viewers.ts';
import * as place from '../supply/three-councils.ts';
import { improving } from './improving.ts';

const { NORTHMOOR, SOUTHMOOR, HILL_BOARD, DALE_BOARD, ENGLAND, UPPER_WARD } = place;
const api = testApi();
const { ask, groups, offered } = improving(api);
const { anOrganisation } = builders(api);
const { sql } = publishedProvision(api);

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

describe('what would win most', () => {
  it('takes as many statements for a board as for a council', async () => {
    const statements = (areaCode: string) => ownStatements(() => ask({ areaCode, first: 50 }));

    expect((await ask({ areaCode: DALE_BOARD, first: 50 })).improvements.help.length).toBeGreaterThan(0);
    expect(await statements(DALE_BOARD)).toBe(await statements(SOUTHMOOR));
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
