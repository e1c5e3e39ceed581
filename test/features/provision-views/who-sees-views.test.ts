import { beforeAll, describe, expect, it } from '@jest/globals';
import { whoIs } from '../../support/viewers.ts';
import { ASK, DALE, HILL, moors, NORTHMOOR, SOUTHMOOR, WESTMOOR, type View } from './moors.ts';

const { ask, publish } = moors();

beforeAll(publish);

describe('who sees them', () => {
  const codesOf = (shown: { edges: { node: { area: { code: string } } }[] }) =>
    shown.edges.map(({ node }) => node.area.code).sort();

  it('commissioners of a board: its councils, and one that lies in it in part', async () => {
    const hill = await ask('provisionByArea', {}, whoIs('COMMISSIONER', HILL));
    const dale = await ask('provisionByArea', {}, whoIs('COMMISSIONER', DALE));

    expect(codesOf(hill.shown)).toEqual([NORTHMOOR, WESTMOOR]);
    expect(codesOf(dale.shown)).toEqual([NORTHMOOR, SOUTHMOOR]);
    for (const board of [HILL, DALE])
      expect((await ask('provisionByNeed', { areaCode: NORTHMOOR }, whoIs('COMMISSIONER', board))).codes).toEqual([]);
  });

  it('commissioners of a council: it alone, and not the board above', async () => {
    const commissioner = whoIs('COMMISSIONER', WESTMOOR);

    expect(codesOf((await ask('provisionByArea', {}, commissioner)).shown)).toEqual([WESTMOOR]);
    expect((await ask('provisionByArea', { areaKind: 'ICB' }, commissioner)).shown.edges).toEqual([]);
    expect((await ask('provisionByNeed', { areaCode: HILL }, commissioner)).codes).toEqual(['FORBIDDEN']);
  });

  it.each(['E06000902', 'E99999999', 'nonsense', ''])(
    'refuses what is not theirs in the same words: %j',
    async (areaCode) => {
      for (const view of ['provisionByNeed', 'provisionEquity', 'provisionDenials'] as const)
        expect((await ask(view, { areaCode }, whoIs('COMMISSIONER', HILL))).codes).toEqual(['FORBIDDEN']);
      expect((await ask('provisionTrend', { areaCode, need: 'food' }, whoIs('COMMISSIONER', HILL))).codes).toEqual([
        'FORBIDDEN',
      ]);
    },
  );

  it.each(['LINK_WORKER', 'SUPERVISOR', 'LISTING_EDITOR', 'ASSURER'] as const)('not a %s', async (role) => {
    for (const view of Object.keys(ASK) as View[])
      expect((await ask(view, { areaCode: NORTHMOOR, need: 'food' }, whoIs(role, NORTHMOOR))).codes).toEqual([
        'FORBIDDEN',
      ]);
  });
});
