import { describe, expect, it } from '@jest/globals';
import { asMeant, piecesOf, SHORTEST, wordsIn } from '../../src/search/postgresql/spellings.ts';

const IN_USE = ['walking', 'lonely', 'lovely', 'group', 'bereavement', 'debt', 'food', 'bank', 'playgroup'];

/** As the table of words tells it: of a word that is not in use, those that begin like it. */
function meant(text: string): string[] {
  const words = wordsIn(text);
  const alike = new Map(
    words
      .filter((word) => word.length >= SHORTEST && !IN_USE.includes(word))
      .map((word) => [word, IN_USE.filter((each) => each.startsWith(word.charAt(0)))]),
  );
  const pieces = new Set(piecesOf(words).filter((piece) => IN_USE.includes(piece)));
  return asMeant(words, false, { alike, pieces }).map((spellings) => spellings.join(' | '));
}

describe('words that nobody uses may be those that were meant', () => {
  it.each([
    ['lonley', [`'lonley':* | 'lonely'`]],
    ['bereavmnt', [`'bereavmnt':* | 'bereavement'`]],
    ['Wolking grup', [`'wolking' | 'walking'`, `'grup':* | 'group'`]],
    ['lonely', [`'lonely':*`]],
    ['dbt', [`'dbt':*`]],
    ['foodbank', [`'foodbank':* | 'food' <-> 'bank'`]],
    ['play group', [`'play' | 'playgroup'`, `'group':* | 'playgroup'`]],
    ['xyzzyq', [`'xyzzyq':*`]],
    ['can’t pay', [`'can'`, `'t'`, `'pay':*`]],
    ["Crohn's", [`'crohn':*`]],
    ['', []],
  ])('%j is read as %j', (typed, readings) => {
    expect(meant(typed)).toEqual(readings);
  });
});
