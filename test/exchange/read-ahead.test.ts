import { describe, expect, it } from '@jest/globals';
import { readAhead } from '../../src/exchange/read-ahead.ts';

/** Numbers up to one, of which the last cannot be had; says what was begun, and when it was left. */
async function* numbers(to: number, begun: unknown[]): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= to; number += 1) {
      begun.push(number);
      if (number === to) throw new Error('There is no more.');
      yield await Promise.resolve(number);
    }
  } finally {
    begun.push('left');
  }
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe('reading ahead', () => {
  it('begins the next one while somebody is busy with this one, and no further', async () => {
    const begun: unknown[] = [];
    const ahead = readAhead(numbers(9, begun));

    const { value } = await ahead.next();
    await aMoment();

    expect([value, begun]).toEqual([1, [1, 2]]);
    await ahead.return(undefined);
  });

  it('gives all that there is in its order, and tells what went wrong where it went wrong', async () => {
    const seen: number[] = [];
    const read = async () => {
      for await (const number of readAhead(numbers(4, []))) seen.push(number);
    };

    await expect(read()).rejects.toThrow('There is no more.');
    expect(seen).toEqual([1, 2, 3]);
  });

  it('leaves what it reads from when nobody wants more, also where the next one fails', async () => {
    const begun: unknown[] = [];
    for await (const _ of readAhead(numbers(2, begun))) break;
    await aMoment();

    expect(begun).toEqual([1, 2, 'left']);
  });
});
