import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import * as place from '../supply/three-councils.ts';
import { improving, FULL } from './improving.ts';

const { NORTHMOOR, SOUTHMOOR, WESTMOOR, DALE_BOARD, UPPER_WARD } = place;
const api = testApi();
const { ask, lists, offered } = improving(api);

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
