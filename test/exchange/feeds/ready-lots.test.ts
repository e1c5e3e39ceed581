import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { readyLots } from '../../../src/exchange/feeds/run/ready-lots.ts';

/** Numbers from one on, each after as many milliseconds as it is told. */
async function* numbers(count: number, waitMs: (number: number) => number = () => 0): AsyncGenerator<number> {
  for (let number = 1; number <= count; number += 1) {
    if (waitMs(number) > 0) await sleep(waitMs(number));
    yield number;
  }
}

async function all<Item>(lots: AsyncIterable<Item[]>): Promise<Item[][]> {
  const gathered: Item[][] = [];
  for await (const lot of lots) gathered.push(lot);
  return gathered;
}

const SIZE = { most: 10, waitMs: 30_000 };

describe('lots of what is ready', () => {
  it('hold what comes fast together, in order, and no more than may be in one', async () => {
    const lots = await all(readyLots(numbers(25), SIZE));

    expect(lots.map((lot) => lot.length)).toEqual([10, 10, 5]);
    expect(lots.flat()).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  });

  it('do not wait for what comes slowly', async () => {
    const lots = readyLots(
      numbers(2, (number) => (number === 2 ? 200 : 0)),
      { most: 10, waitMs: 1 },
    );

    expect(await all(lots)).toEqual([[1], [2]]);
  });

  it('are gathered while the one before is dealt with, and no further', async () => {
    let made = 0;
    async function* counted() {
      for await (const number of numbers(100)) {
        made = number;
        yield number;
      }
    }
    for await (const lot of readyLots(counted(), SIZE)) {
      await sleep(20);
      expect(made).toBeLessThanOrEqual((lot.at(-1) ?? 0) + 11);
    }

    expect(made).toBe(100);
  });

  it('come before the failure that ends them', async () => {
    async function* failing() {
      yield* numbers(3);
      throw new Error('The feed has gone away.');
    }
    const gathered: number[] = [];
    const reading = async () => {
      for await (const lot of readyLots(failing(), SIZE)) gathered.push(...lot);
    };

    await expect(reading()).rejects.toThrow('The feed has gone away.');
    expect(gathered).toEqual([1, 2, 3]);
  });

  it('are none where there is nothing', async () => {
    expect(await all(readyLots(numbers(0), SIZE))).toEqual([]);
  });

  it('end their source where whoever reads them gives up', async () => {
    let hasEnded = false;
    async function* endless() {
      try {
        for (;;) yield* numbers(10);
      } finally {
        hasEnded = true;
      }
    }
    for await (const lot of readyLots(endless(), SIZE)) if (lot.length > 0) break;

    expect(hasEnded).toBe(true);
  });
});
