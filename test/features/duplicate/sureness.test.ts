import { expect, it } from '@jest/globals';
import type { Confidence } from '../../../src/features/duplicate/likeness.codes.ts';
import { surenessOf } from '../../../src/features/duplicate/likeness.rules.ts';

it.each<[Confidence, string[], number, number]>([
  ['CERTAIN', [], 0, 1],
  ['CERTAIN', ['oak choir'], 1, 1],
  ['LIKELY', ['oak choir'], 0.6, 0.95],
  ['LIKELY', [], 0.7, 0.91],
  ['LIKELY', [], 0, 0.8],
  ['POSSIBLE', ['oak choir'], 0.9, 0.75],
  ['POSSIBLE', [], 0.4, 0.6],
])('%s, with the names %j in common and otherwise as alike as %d, is %d of 1', (word, names, similarity, sureness) => {
  expect(surenessOf(word, { names, similarity })).toBe(sureness);
});
