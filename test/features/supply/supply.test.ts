import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { asking } from './asking.ts';
import * as place from './three-councils.ts';

const { NORTHMOOR, SOUTHMOOR, WESTMOOR, HILL_BOARD, DALE_BOARD, ENGLAND, UPPER_WARD } = place;
const api = testApi();
const { ask, found, offered, sql, countedSupply } = asking(api);
beforeAll(() => withClient(api.connection, (client) => loadPlaces(client, place.threeCouncils, new Date())));
beforeEach(() => api.setClock('2026-11-10T12:00:00Z'));

describe('what there is in an area', () => {
  it('counts a service as much as its catchment takes in of the residents', async () => {
    await offered('debt', [NORTHMOOR]);
    await offered('debt', [UPPER_WARD]);
    await countedSupply();

    expect((await found(NORTHMOOR, 'debt')).referable).toEqual({ count: 1.3, residents: 2000, per10000: 6.5 });
    expect((await found(HILL_BOARD, 'debt')).referable).toEqual({ count: 0.27, residents: 6000, per10000: 0.44 });
    expect((await found(DALE_BOARD, 'debt')).referable).toEqual({ count: 0.25, residents: 4000, per10000: 0.63 });
    expect((await found(ENGLAND, 'debt')).referable).toEqual({ count: 0.26, residents: 10_000, per10000: 0.26 });
    expect((await found(SOUTHMOOR, 'debt')).referable).toEqual({ count: 0, residents: 3000, per10000: 0 });
  });

  it('counts a service once at most, however many of its areas lie in each other', async () => {
    await offered('food', [NORTHMOOR, UPPER_WARD, 'outcode:ZZ1', 'outcode:ZZ2', ENGLAND, NORTHMOOR]);
    await offered('food', [UPPER_WARD, 'outcode:ZZ1']);
    await countedSupply();

    expect((await found(NORTHMOOR, 'food')).listed.count).toBe(1.3);
    expect((await found(WESTMOOR, 'food')).listed.count).toBe(1);
  });

  it('takes outcodes by the postcodes that lie in them', async () => {
    await offered('stress', ['outcode:ZZ2']);
    await countedSupply();

    expect((await found(NORTHMOOR, 'stress')).listed.count).toBe(0.7);
    expect((await found(HILL_BOARD, 'stress')).listed.count).toBe(0.07);
  });

  it('takes a service without a catchment as one for anywhere, and one for the nation as one for each of its areas', async () => {
    await offered('smoking', []);
    await offered('smoking', ['K02000001']);
    await offered('smoking', [ENGLAND]);
    await offered('smoking', ['W92000004']);
    await countedSupply();

    for (const area of [NORTHMOOR, WESTMOOR, DALE_BOARD, ENGLAND])
      expect((await found(area, 'smoking')).listed.count).toBe(3);
  });

  it('divides a service among all whom it takes in, beside counting it whole', async () => {
    await offered('weight-and-healthy-eating', [ENGLAND]);
    await offered('weight-and-healthy-eating', [UPPER_WARD, SOUTHMOOR]);
    await countedSupply();

    const spread = async (area: string) =>
      (await found(area, 'weight-and-healthy-eating')).referableSpread.count as number;
    // 2,000 of 10,000 and 600 of 3,600; 3,000 and 3,000; 5,000 and none.
    expect([await spread(NORTHMOOR), await spread(SOUTHMOOR), await spread(WESTMOOR)]).toEqual([0.37, 1.13, 0.5]);
    expect(await spread(ENGLAND)).toBe(2);
  });

  it('lets an old code reach what took its place', async () => {
    await sql(`insert into place.area_code_history values ('E07000901', 'Moors', '${SOUTHMOOR}')`);
    await sql(`insert into place.area (code, name, kind, valid_to, successors)
      values ('E54000999', 'Old Vale Board', 'ICB', '2026-03-31', '{${DALE_BOARD}}')`);
    await offered('parenting', ['E07000901']);
    await offered('parenting', ['E54000999']);
    await countedSupply();

    expect((await found(SOUTHMOOR, 'parenting')).listed.count).toBe(2);
    expect((await found(NORTHMOOR, 'parenting')).listed.count).toBe(0.5);
    expect((await ask({ areaCode: 'E07000901', need: 'parenting' })).area).toEqual({
      code: SOUTHMOOR,
      name: 'Southmoor',
    });
    expect((await ask({ areaCode: 'e54000999', need: 'parenting' })).area.code).toBe(DALE_BOARD);
  });

  it('has a row where there is nothing, and only what is in the directory for all to see', async () => {
    await offered('bereavement', [NORTHMOOR], {}, 'NOT_MET');
    await offered('bereavement', [NORTHMOOR], { status: 'CLOSED' });
    await offered('bereavement', [NORTHMOOR], { isPublished: false });
    await countedSupply();

    const hole = await found(NORTHMOOR, 'bereavement');
    expect(hole).toMatchObject({ listed: { count: 0, per10000: 0 }, referable: { count: 0 }, medianWaitWeeks: null });
    expect((await ask({ areaCode: NORTHMOOR })).edges).toHaveLength(31);
  });

  it('tells listed from referable, and what is lost to quality', async () => {
    await offered('caring-role', [NORTHMOOR], { capacity: { state: 'OPEN', places: 12 } });
    await offered('caring-role', [NORTHMOOR], {}, 'NOT_ASSESSED');
    await offered('caring-role', [NORTHMOOR], { status: 'TEMPORARILY_CLOSED' });
    await offered('caring-role', [NORTHMOOR], { capacity: { state: 'OPEN', places: 20 } }, 'WORKING_TOWARDS');
    await offered('caring-role', [UPPER_WARD], {}, 'EXPIRED');
    await countedSupply();

    expect(await found(NORTHMOOR, 'caring-role')).toMatchObject({
      ...{ listed: { count: 4.3, per10000: 21.5 }, referable: { count: 1, per10000: 5 } },
      ...{ places: { count: 12 }, placesStatedBy: 1, accepting: { count: 1 }, placesLost: { count: 20 } },
      ...{
        lostToWorkingTowards: { count: 1 },
        lostToExpiry: { count: 0.3 },
        ifWonBack: { count: 2.3, per10000: 11.5 },
      },
    });
  });

  it('shows as lost what was referable until its evidence ran out', async () => {
    const assurer = whoIs('ASSURER', NORTHMOOR);
    const id = await offered('dementia-and-memory', [NORTHMOOR], {}, 'NOT_ASSESSED');
    await assessing((...asked) => api.ask(...asked)).approved(assurer, id, { expiresOn: '2026-12-15' });
    api.setClock('2026-12-15T23:00:00Z');
    await countedSupply();
    const before = await found(NORTHMOOR, 'dementia-and-memory');
    api.setClock('2026-12-16T00:30:00Z');
    await countedSupply();
    const after = await found(NORTHMOOR, 'dementia-and-memory');

    expect([before.referable.count, before.lostToExpiry.count]).toEqual([1, 0]);
    expect([after.referable.count, after.lostToExpiry.count, after.listed.count]).toEqual([0, 1, 1]);
  });

  it('says who has room, who has a waiting list, and how long half of those wait', async () => {
    const waiting = (waitingWeeks: number) => ({ capacity: { state: 'WAITING_LIST', waitingWeeks } });
    await offered('low-mood-and-anxiety', [NORTHMOOR], waiting(4));
    await offered('low-mood-and-anxiety', [NORTHMOOR], waiting(12));
    await offered('low-mood-and-anxiety', [NORTHMOOR, SOUTHMOOR], waiting(30));
    await offered('low-mood-and-anxiety', [NORTHMOOR], { capacity: { state: 'OPEN' } });
    await offered('low-mood-and-anxiety', [NORTHMOOR], { capacity: { state: 'FULL' } });
    await offered('low-mood-and-anxiety', [NORTHMOOR], waiting(1), 'NOT_ASSESSED');
    await countedSupply();

    const here = { accepting: { count: 1 }, waiting: { count: 3 }, medianWaitWeeks: 12 };
    expect(await found(NORTHMOOR, 'low-mood-and-anxiety')).toMatchObject(here);
    expect(await found(SOUTHMOOR, 'low-mood-and-anxiety')).toMatchObject({
      accepting: { count: 0 },
      medianWaitWeeks: 30,
    });
  });

  it('tells services for a population from all of them', async () => {
    await offered('housing-and-homelessness', [NORTHMOOR], { populations: ['families-and-carers'] });
    await offered('housing-and-homelessness', [NORTHMOOR]);
    await countedSupply();

    const listedFor = async (population: string | null) =>
      (await found(NORTHMOOR, 'housing-and-homelessness', { population })).listed.count as number;
    expect([await listedFor(null), await listedFor('families-and-carers'), await listedFor('sex-workers')]).toEqual([
      2, 1, 0,
    ]);
  });

  it('compares the most deprived places with the least', async () => {
    await offered('physical-activity', [UPPER_WARD]);
    await offered('physical-activity', ['E05000902']);
    await offered('physical-activity', ['E05000902']);
    await countedSupply();

    expect(await found(NORTHMOOR, 'physical-activity')).toMatchObject({
      inMostDeprived: { count: 1, residents: 600, per10000: 16.67 },
      inLeastDeprived: { count: 2, residents: 400, per10000: 50 },
      equityRatio: 0.5,
    });
    expect((await found(ENGLAND, 'physical-activity')).inMostDeprived).toEqual({
      count: 0.17,
      residents: 3600,
      per10000: 0.46,
    });
    expect((await found(SOUTHMOOR, 'physical-activity')).equityRatio).toBeNull();
  });

  it('says when it was counted, of what, and how', async () => {
    await countedSupply();

    const { quarter, countedAt, services, method, methodVersion } = await ask({ areaCode: NORTHMOOR, need: 'debt' });
    expect([quarter, countedAt, methodVersion]).toEqual(['2026-Q4', '2026-11-10T12:00:00.000Z', 1]);
    expect(services).toBeGreaterThan(0);
    expect(method).toContain('half an area is half a service');
  });

  it('leaves a quarter that is over as it was', async () => {
    await offered('trauma-and-abuse', [NORTHMOOR]);
    await countedSupply();
    api.setClock('2027-01-04T09:00:00Z');
    await offered('trauma-and-abuse', [NORTHMOOR]);
    await countedSupply();

    expect((await found(NORTHMOOR, 'trauma-and-abuse', { quarter: '2026-Q4' })).listed.count).toBe(1);
    expect((await found(NORTHMOOR, 'trauma-and-abuse')).listed.count).toBe(2);
  });
});
