import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Circuit } from '../../src/search/engine/circuit.ts';

describe('a crowd of questions', () => {
  it('is asked a few at a time, and each gets its answer', async () => {
    const { answers, mostAtOnce } = await crowd(1);

    expect(new Set(answers)).toEqual(new Set(['answer']));
    expect(mostAtOnce).toBe(8);
  });

  it.each([
    ['with many questions', 10, 2],
    ['with more than may be asked at once', 100, 1],
  ])('is asked fewer at a time %s in each', async (_what, questions, most) => {
    const { answers, mostAtOnce } = await crowd(questions);

    expect(new Set(answers)).toEqual(new Set(['answer']));
    expect(mostAtOnce).toBe(most);
  });

  it('does not wait for a server that has failed meanwhile', async () => {
    const circuit = new Circuit({
      probe: () => Promise.reject(new Error('still ill')),
      isRefusal: () => false,
      onChange: () => undefined,
    });
    let asked = 0;
    const ask = () => {
      asked += 1;
      return Promise.reject(new Error('connection refused'));
    };

    const answers = await Promise.all(Array.from({ length: 40 }, () => circuit.call(ask)));
    circuit.stop();

    expect(new Set(answers)).toEqual(new Set([null]));
    expect(asked).toBeLessThanOrEqual(8);
  });
});

describe('how long an answer may take', () => {
  it.each([
    ['one question', 1, null],
    ['six hundred', 600, 'answer'],
  ])('is more for more questions: %s', async (_what, questions, expected) => {
    const circuit = new Circuit({
      patienceMs: 50,
      probe: () => Promise.resolve(),
      isRefusal: () => false,
      onChange: () => undefined,
    });
    const ask = (signal: AbortSignal) => sleep(200, 'answer', { signal });

    expect(await circuit.call(ask, { questions })).toBe(expected);
    circuit.stop();
  });
});

/** Forty requests at once, of so many questions each. */
async function crowd(questions: number) {
  const circuit = new Circuit({
    probe: () => Promise.resolve(),
    isRefusal: () => false,
    onChange: () => undefined,
    mostAtOnce: 24,
  });
  let [asking, mostAtOnce] = [0, 0];
  const ask = async () => {
    mostAtOnce = Math.max(mostAtOnce, (asking += 1));
    await sleep(5);
    asking -= 1;
    return 'answer';
  };
  const answers = await Promise.all(Array.from({ length: 40 }, () => circuit.call(ask, { questions })));
  circuit.stop();
  return { answers, mostAtOnce };
}
