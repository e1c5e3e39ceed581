import { expect, it } from '@jest/globals';
import { Beside } from '../../../src/search/meaning/beside.ts';
import { QueryVectors } from '../../../src/search/meaning/query-vectors.ts';
import type { Plan } from '../../../src/search/plan/plan.ts';
import { NO_CANDIDATES, type Ask, type Candidates, type Hunt } from '../../../src/search/question/engine.ts';
import { WordEmbedder } from './word-embedder.ts';

const WORDS = 'somebody for my kitten';
const PLAN: Plan = { whole: WORDS, terms: [], wishes: [], understood: [] };
const HUNT: Hunt = {
  kind: 'service',
  words: WORDS,
  conditions: [],
  order: 'RELEVANCE',
  offset: 0,
  limit: 10,
  facets: [],
  marks: false,
};
const FOUND: Candidates = { ...NO_CANDIDATES, ids: ['a', 'b'], scores: new Map([...'ab'].map((id) => [id, 0.9])) };
const NEVER = new Promise<never>(() => undefined);

function besideWith(ask: Ask, graceMs: number) {
  const vectors = new QueryVectors(new WordEmbedder(), () => undefined);
  return new Beside({ vectors, ask, words: WORDS, patienceMs: 20_000, graceMs });
}

it('finds what is close while the questions of the plan are being answered', async () => {
  const beside = besideWith(() => Promise.resolve([FOUND]), 1);

  expect(await beside.closest(PLAN, HUNT, NEVER)).toEqual(['a', 'b']);
  expect(beside.isUsed).toBe(true);
});

it('leaves out what comes later than the answers of the plan', async () => {
  const beside = besideWith(() => NEVER, 1);

  expect(await beside.closest(PLAN, HUNT, Promise.resolve())).toEqual([]);
  expect(beside.isUsed).toBe(false);
});

it('leaves it to the plan to say that it could not be answered', async () => {
  const beside = besideWith(() => NEVER, 1);

  expect(await beside.closest(PLAN, HUNT, Promise.reject(new Error('no answer')))).toEqual([]);
});
