import { expect, it } from '@jest/globals';
import { isForModel, isThin } from '../../../src/search/meaning/is-thin.ts';
import { planFor } from '../../../src/search/plan/plan-for.ts';
import { KNOWLEDGE } from '../plan/knowledge.ts';

const planOf = (text: string) => planFor(text, KNOWLEDGE, new Set());

it.each([
  ['nobody minds my kitten in hospital', true],
  ['lonely since my narrowboat sank', true],
  ['puppets', true],
  ['my husband died', false],
  ['debt in Sale', false],
  ['', false],
])('a plan of %p is thin: %p', (text, expected) => {
  expect(isThin(planOf(text))).toBe(expected);
});

it.each([
  ['somewhere to moor a narrowboat', true],
  ['my husband died', true],
  ['puppets', false],
  ['', false],
  ['dw i eisiau canu narrowboat', false],
])('%p is for a model of English: %p', (text, expected) => {
  expect(isForModel(text, planOf(text))).toBe(expected);
});
