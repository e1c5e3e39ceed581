import { readSeedLexicon } from '../../../src/features/lexicon/load-lexicon.ts';
import { rememberPlaces } from '../../../src/search/plan/find-place-names.ts';
import { compile } from '../../../src/search/plan/lexicon.ts';
import type { Knowledge } from '../../../src/search/plan/plan-for.ts';
import { rememberWords } from '../../../src/search/plan/spelling.ts';

/** What a small directory knows: the whole lexicon, a few words, two places. */
export const KNOWLEDGE: Knowledge = {
  lexicon: compile(readSeedLexicon()),
  words: rememberWords(['choir', 'kettle', 'arrears', 'allotment', 'puppets', 'trombone']),
  places: rememberPlaces(['Sale', 'Old Trafford', 'Trafford']),
};
