import { expect, it } from '@jest/globals';
import { byTheirWords, textsOf } from '../../../src/search/plan/by-their-words.ts';
import type { Plan } from '../../../src/search/plan/plan.ts';
import type { Answers } from '../../../src/search/plan/put-together.ts';
import { NO_CODES } from '../../../src/search/plan/plan.ts';
import { NO_CANDIDATES, type Candidates } from '../../../src/search/question/engine.ts';

const lookups = ['choir', 'singing'].map((text) => ({ text, weight: 1 }));
const plan: Plan = {
  whole: 'choir evening',
  terms: [
    { weight: 1, lookups, ...NO_CODES },
    { weight: 0.5, lookups: lookups.slice(0, 1), ...NO_CODES },
  ],
  wishes: [],
  understood: [],
};
const brought = (total: number, scores: Record<string, number>): Candidates => ({
  ...NO_CANDIDATES,
  total,
  scores: new Map(Object.entries(scores)),
});
const answers: Answers = {
  everything: brought(9, {}),
  whole: brought(1, { a: 0.3 }),
  lookups: [[brought(1, { a: 0.2 }), brought(7, { b: 0.1 })], [brought(1, { a: 0.2 })]],
  codes: [null, null],
  two: null,
  wished: null,
};

it('names each text once that a plan looks for', () => {
  expect(textsOf(plan)).toEqual(['choir', 'singing']);
});

it('weighs listings by where they have the words, and counts those that the engine did not see', () => {
  const scores = new Map([
    ['a', 1],
    ['c', 0.6],
  ]);
  const { lookups, whole } = byTheirWords(plan, answers, new Map([['choir', scores]]));

  expect(lookups.map(([choir]) => choir)).toEqual([
    { ...NO_CANDIDATES, total: 2, scores },
    { ...NO_CANDIDATES, total: 2, scores },
  ]);
  expect(lookups[0]?.[1]).toEqual(answers.lookups[0]?.[1]);
  expect(whole).toEqual(answers.whole);
});

it('leaves what an engine took for words that nobody has', () => {
  expect(byTheirWords(plan, answers, new Map())).toEqual(answers);
});
