import { describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../src/features/provision/ledger.rules.ts';
import { protect } from '../../../src/features/provision/protect.rules.ts';

const never = () => 1;

/** What is shown of these counts where their total can be read elsewhere. */
function shown(counts: readonly number[], chance = never): (number | null | undefined)[] {
  const ledger = new Ledger();
  const numbers = counts.map((count) => ledger.publish(count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  ledger.add(ledger.know(total), numbers);
  protect(ledger, chance);
  return numbers.map((number) => ledger.shown[number]);
}

describe('figures whose total is known', () => {
  it.each<[string, number[], (number | null)[]]>([
    ['stay as they are where none is suppressed', [12, 20, 33], [10, 20, 35]],
    ['stay where rounding hides enough', [3, 12], [null, 10]],
    ['stay where two are suppressed that could be others', [3, 4, 30], [null, null, 30]],
    ['lose the greatest where a suppressed one would be told', [7, 12, 12], [null, null, 10]],
    ['lose that there is none of something where nothing else is left', [7, 7, 0], [null, null, null]],
    ['stay where there is nothing at all', [0, 0], [0, 0]],
  ])('%s', (_, counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  it('are withheld without need now and then, so that a gap tells nothing', () => {
    expect(shown([3, 12, 40], () => 0)).toEqual([null, 10, null]);
  });

  it('are safe also where many sums hang together', () => {
    const ledger = new Ledger();
    const grid = [
      [5, 30, 12],
      [40, 2, 9],
      [11, 16, 6],
    ].map((row) => row.map((count) => ledger.publish(count)));
    const add = (numbers: number[]) =>
      ledger.add(ledger.know(numbers.reduce((sum, number) => sum + (ledger.exact[number] ?? 0), 0)), numbers);
    for (const row of grid) add(row);
    for (const column of [0, 1, 2]) add(grid.map((row) => row[column] ?? 0));
    protect(ledger, never);

    expect(grid.map((row) => row.map((number) => ledger.shown[number]))).toEqual([
      [null, 30, 10],
      [40, null, 10],
      [10, 15, null],
    ]);
  });
});
