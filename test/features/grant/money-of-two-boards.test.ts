import { beforeAll, describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import {
  ASK,
  DALE,
  ENGLAND,
  HILL,
  JANUARY,
  moneyOfTwoBoards,
  NORTHMOOR,
  SOUTHMOOR,
  UPPER,
  WESTMOOR,
} from './money-of-two-boards.ts';

const { api, aGrant, sums } = moneyOfTwoBoards();

describe('money of a council that lies in two boards', () => {
  const only = { firstMonth: JANUARY, lastMonth: JANUARY + 2 };

  beforeAll(async () => {
    await aGrant({ ...only, areaCodes: [NORTHMOOR], areas: [NORTHMOOR], amountPence: 10_001 });
    await aGrant({ ...only, areaCodes: [NORTHMOOR, SOUTHMOOR], areas: [NORTHMOOR, SOUTHMOOR, DALE], amountPence: 800 });
    await aGrant({ ...only, areaCodes: [DALE], areas: [DALE], amountPence: 5 });
    await aGrant({ ...only, areaCodes: [UPPER], areas: [UPPER, WESTMOOR, HILL], amountPence: 70 });
  });

  it('counts in each by the residents who live there, to the penny, and each grant once', async () => {
    expect(await sums({ dimension: 'AREA', areaKind: 'ICB' })).toEqual({ [HILL]: [78.7, 3], [DALE]: [30.06, 3] });
    expect(await sums({ dimension: 'TOTAL', area: HILL })).toEqual({ ALL: [78.7, 3] });
    expect(await sums({ dimension: 'TOTAL' })).toEqual({ ALL: [108.76, 4] });
  });

  it('is whole in the council itself, and a part of it among the councils of a board', async () => {
    expect(await sums({ dimension: 'TOTAL', area: NORTHMOOR })).toEqual({ ALL: [104.01, 2] });
    expect(await sums({ dimension: 'AREA', area: DALE })).toEqual({
      ...{ [NORTHMOOR]: [26.01, 2], [SOUTHMOOR]: [4, 1], NOT_KNOWN: [0.05, 1] },
    });
    const { data } = await api.ask(ASK, { dimension: 'AREA', area: DALE, period: '2026-Q1' }, administrator);
    const [northmoor] = data?.money.edges ?? [];
    expect(northmoor.node).toMatchObject({ key: NORTHMOOR, caution: 'PART_ONLY' });
  });

  it('is found by the nation, by a ward, and by whatever else holds an area', async () => {
    expect(await sums({ dimension: 'AREA', areaKind: 'NATION' })).toEqual({ [ENGLAND]: [108.76, 4] });
    expect(await sums({ dimension: 'TOTAL', area: UPPER })).toEqual({ ALL: [0.7, 1] });
    expect(await sums({ dimension: 'AREA', area: ENGLAND })).toMatchObject({ [WESTMOOR]: [0.7, 1] });
  });
});
