import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import { BOARD, BOLTON, JANUARY, moneyOfAQuarter, TRAFFORD } from './money-of-a-quarter.ts';

const { aGrant, sums, busy, quiet } = moneyOfAQuarter();

describe('cost per connection', () => {
  const of = async (key: string, asking: object, viewer?: Viewer) =>
    (await sums(asking, viewer)).find((each) => each.key === key);

  it('is money by connections as they are published, with the least and the most that it may be', async () => {
    expect(await of(busy.organisation, { dimension: 'ORGANISATION' })).toMatchObject({
      connections: 40,
      cost: 35,
      low: Math.round(1400 / 42),
      high: Math.round(1400 / 38),
      caution: null,
    });
  });

  it('is withheld where connections are', async () => {
    const none = { connections: null, cost: null, low: null, high: null };

    expect(await of(quiet.organisation, { dimension: 'ORGANISATION' })).toMatchObject({ ...none, caution: 'WITHHELD' });
    expect(await of(BOLTON, { dimension: 'AREA' })).toMatchObject({ ...none, caution: 'WITHHELD' });
    expect(await of('NOT_KNOWN', { dimension: 'ORGANISATION' })).toMatchObject({ ...none, caution: 'NOT_KNOWN' });
  });

  it('is never of exact counts, nor of what is not published yet', async () => {
    expect(await of(busy.organisation, { dimension: 'ORGANISATION', period: '2026-Q2' })).toMatchObject({
      ...{ connections: null, cost: null, caution: 'NOT_PUBLISHED' },
    });
  });

  it.each([
    ['an organisation in an area', { dimension: 'ORGANISATION', area: TRAFFORD }],
    ['a need in a board', { dimension: 'NEED', area: BOARD }],
    ['a need to an organisation', { dimension: 'ORGANISATION', need: 'debt' }],
    ['a board of which one council was asked for', { dimension: 'AREA', areaKind: 'ICB', area: TRAFFORD }],
  ])('is not told of a part: %s', async (_what, asking) => {
    for (const sum of await sums(asking)) expect(sum).toMatchObject({ connections: null, cost: null });
    expect((await sums(asking)).map(({ caution }) => caution)).toContain('PART_ONLY');
  });

  it('stands beside what people asked for, of one need in one council', async () => {
    const beside = { recordedNeeds: 60, unmet: 10, connections: 40, cost: 6, low: 6, high: 7, caution: null };
    const commissioner = whoIs('COMMISSIONER', TRAFFORD);

    expect(await of('debt', { dimension: 'NEED', area: TRAFFORD }, commissioner)).toMatchObject(beside);
    expect(await of('ALL', { dimension: 'TOTAL', area: TRAFFORD, need: 'debt' }, commissioner)).toMatchObject(beside);
    expect(await of(TRAFFORD, { dimension: 'AREA', need: 'debt' }, commissioner)).toMatchObject(beside);
    expect(await of('food', { dimension: 'NEED', area: TRAFFORD }, commissioner)).toMatchObject({
      recordedNeeds: null,
      caution: 'PART_ONLY',
    });
  });

  it('shows of that no more than is published, and to nobody else', async () => {
    const nothing = { recordedNeeds: null, unmet: null, connections: null, cost: null };
    const [elsewhere, worker] = [whoIs('COMMISSIONER', BOLTON), whoIs('LINK_WORKER', 'some team')];
    await aGrant({
      areaCodes: [BOLTON],
      areas: [BOLTON, BOARD],
      needs: ['debt'],
      amountPence: 100,
      firstMonth: JANUARY + 1,
      lastMonth: JANUARY + 1,
    });

    expect(await of(BOLTON, { dimension: 'AREA', need: 'debt' }, elsewhere)).toMatchObject({
      ...nothing,
      caution: 'WITHHELD',
    });
    for (const viewer of [elsewhere, worker])
      expect(await of('debt', { dimension: 'NEED', area: TRAFFORD }, viewer)).toMatchObject({
        ...nothing,
        caution: 'PART_ONLY',
      });
  });

  it.each([
    ['by need', { dimension: 'NEED' }, 'debt'],
    ['by council', { dimension: 'AREA' }, TRAFFORD],
    ['by council of a board', { dimension: 'AREA', area: BOARD }, TRAFFORD],
    ['of a board', { dimension: 'TOTAL', area: BOARD }, 'ALL'],
    ['of the directory', { dimension: 'TOTAL' }, 'ALL'],
  ])('is told of a whole: %s', async (_what, asking, key) => {
    expect(await of(key, asking)).toMatchObject({
      connections: 45 - (key === TRAFFORD ? 5 : 0),
      cost: expect.any(Number),
    });
  });

  it('is for those who see the connections', async () => {
    const seen = { dimension: 'TOTAL', area: TRAFFORD };

    expect(await of('ALL', seen, whoIs('COMMISSIONER', TRAFFORD))).toMatchObject({ connections: 40 });
    expect(await of('ALL', seen, whoIs('COMMISSIONER', BOARD))).toMatchObject({ connections: 40 });
    expect(await of('ALL', seen, whoIs('COMMISSIONER', BOLTON))).toMatchObject({ cost: null, caution: 'NOT_YOURS' });
    expect(await of('ALL', seen, whoIs('LISTING_EDITOR', busy.organisation))).toMatchObject({ caution: 'NOT_YOURS' });
    const own = { dimension: 'TOTAL', organisationId: busy.organisation };
    expect(await of('ALL', own, whoIs('LISTING_EDITOR', busy.organisation))).toMatchObject({
      connections: 40,
      cost: 35,
    });
  });
});
