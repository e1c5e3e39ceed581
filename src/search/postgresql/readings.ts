import type { Reads } from '../../database/reads.ts';
import type { Hunt } from '../question/engine.ts';
import { lookUp } from './known-words.queries.ts';
import { asMeant, asTyped, piecesOf, wordsIn } from './spellings.ts';
import { tokensOf } from './tokens.queries.ts';

/**
 * How a question's words may be read, as texts of a tsquery: stricter readings first, each worked out when it is asked for;
 * null where no word carries meaning. When distance or freshness decides, all parts of an answer must be read alike.
 */
export async function* readingsOf(
  reads: Reads,
  { words, order, everyWord, isWhole = false }: Hunt,
): AsyncGenerator<string | null, void> {
  const asked = wordsIn(words);
  const typed = await tokensOf(reads, asTyped(asked, isWhole));
  if (typed.length === 0) {
    yield null;
    return;
  }
  const isRanked = order === 'RELEVANCE';
  if (isRanked) yield all(typed);
  const meant = await tokensOf(reads, asMeant(asked, isWhole, await lookUp(reads, asked, piecesOf(asked))));
  yield all(meant);
  const isForgiving = isRanked && !everyWord;
  if (isForgiving && meant.length > 2) yield allButOne(meant);
  if (isForgiving && meant.length > 1) yield any(meant);
}

function all(tokens: readonly string[]): string {
  return joined(tokens, '&');
}

function allButOne(tokens: readonly string[]): string {
  return any(tokens.map((_, left) => all(tokens.filter((_token, index) => index !== left))));
}

function any(tokens: readonly string[]): string {
  return joined(tokens, '|');
}

function joined(tokens: readonly string[], joint: '&' | '|'): string {
  return tokens.map((token) => `(${token})`).join(` ${joint} `);
}
