import { describe, expect, it } from '@jest/globals';
import { equityOf } from '../../../src/features/provision-views/equity.rules.ts';

const figure = (
  [deprivedReferable, deprivedResidents]: [number, number],
  [leastDeprivedReferable, leastDeprivedResidents]: [number, number],
) => ({ deprivedReferable, deprivedResidents, leastDeprivedReferable, leastDeprivedResidents });

describe('equity', () => {
  it('is 1 where every service takes everybody, however many live at either end', () => {
    expect(equityOf(figure([3, 600], [3, 40_000])).ratio).toBe(1);
  });

  it.each([
    [figure([1, 600], [4, 400]), 0.25, 'less'],
    [figure([4, 600], [1, 400]), 4, 'more'],
    [figure([0, 600], [1, 400]), 0, 'less'],
    [figure([0, 0], [1, 400]), null, 'No neighbourhood here is among the most deprived fifth'],
    [figure([1, 600], [0, 0]), null, 'No neighbourhood here is among the least deprived fifth'],
    [figure([0, 0], [0, 0]), null, 'nothing to compare'],
    [figure([1, 600], [0, 400]), null, 'those in the most deprived fifth to something'],
    [figure([0, 600], [0, 400]), null, 'Neither'],
  ])('of %j is %j, in words too', (given, ratio, words) => {
    const equity = equityOf(given);

    expect(equity.ratio).toBe(ratio);
    expect(equity.words).toContain(words);
  });
});
