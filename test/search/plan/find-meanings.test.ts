import { expect, it } from '@jest/globals';
import type { Said } from '../../../src/features/lexicon/lexicon-entry.entity.ts';
import { findMeanings } from '../../../src/search/plan/find-meanings.ts';
import { compile } from '../../../src/search/plan/lexicon.ts';
import { tokensOf } from '../../../src/search/plan/tokens.ts';

const entry = (code: string, phrases: string[]): Said => ({
  code,
  label: { en: code },
  phrases,
  needs: [],
  activityKinds: [],
  populations: [],
  words: [],
  wishes: [],
});
const LEXICON = compile([entry('puppets', ['puppet and|show', 'puppet and kettle']), entry('aunts', ['aunts'])]);
const found = (text: string) => findMeanings(tokensOf(text), LEXICON).map(({ entry: { code } }) => code);

it.each([
  ['puppet shows', ['puppets']],
  ['a puppet and some kettles', ['puppets']],
  ['a puppet and a trombone', []],
  ['a group of aunts', ['aunts']],
  ['my aunt has a trombone', []],
])('in %p is %j', (text, codes) => {
  expect(found(text)).toEqual(codes);
});
