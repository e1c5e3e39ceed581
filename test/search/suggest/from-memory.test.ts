import { describe, expect, it } from '@jest/globals';
import { rememberPlaces } from '../../../src/search/plan/find-place-names.ts';
import { areasFor, townsFor } from '../../../src/search/suggest/from-memory.ts';
import { KNOWLEDGE } from '../plan/knowledge.ts';

const knowledge = { ...KNOWLEDGE, places: rememberPlaces(['Cardiff', 'Y Fenni', 'Old Trafford', 'Sale', 'Salford']) };
const areas = [
  { text: 'Trafford', code: 'E08000009', spoken: ['trafford'] },
  { text: 'Cardiff', code: 'W06000015', spoken: ['cardiff', 'caerdydd'] },
  { text: 'CF10', code: 'outcode:CF10', spoken: ['cf10'] },
];

describe('what the beginning of a place may become', () => {
  it.each([
    ['sal', ['Sale', 'Salford']],
    ['caer', ['Cardiff']],
    ['card', ['Cardiff']],
    ['fen', ['Y Fenni']],
    ['aberg', ['Y Fenni']],
    ['old tra', ['Old Trafford']],
    ['old trafford x', []],
    ['zz', []],
  ])('is of %p the towns %j', (prefix, expected) => {
    expect(townsFor(prefix, knowledge).map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['traff', ['E08000009']],
    ['caerd', ['W06000015']],
    ['cf', ['outcode:CF10']],
    ['raff', []],
  ])('is of %p the areas %j', (prefix, expected) => {
    expect(areasFor(prefix, areas).map(({ code }) => code)).toEqual(expected);
  });
});
