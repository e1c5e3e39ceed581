import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';
import type { CompiledPhrase, Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** So many other words may stand between two of a phrase. */
const GAP = 3;

/** One of the family by itself tells who is talked about, and not for whom a group is: `my dad` is no group of fathers. */
const OF_THE_FAMILY = new Set(
  `auntie aunt brother dad daddy father gran grandad granddad grandma grandson granddaughter mam mother mum mummy nan nana nephew
  niece sister stepdad uncle`.split(/\s+/),
);

/** An entry that was found, and in which words of the search. */
export interface Meaning {
  entry: Said;
  at: readonly number[];
}

/** What the lexicon has for these words. Of phrases that lie within each other, the longest holds. */
export function findMeanings(tokens: readonly Token[], lexicon: Lexicon): Meaning[] {
  const found = tokens.flatMap((token, at) =>
    (lexicon.byFirstStem.get(token.stem) ?? []).flatMap((phrase) => matched(phrase, tokens, at)),
  );
  const longest = found.filter((meaning) => !found.some((other) => isWithin(meaning, other)));
  return mergedByEntry(longest);
}

function matched({ entry, steps }: CompiledPhrase, tokens: readonly Token[], first: number): Meaning[] {
  if (steps.length === 1 && OF_THE_FAMILY.has(tokens[first]?.word ?? '')) return [];
  const at = [first];
  for (const step of steps.slice(1)) {
    const last = at.at(-1) ?? first;
    const next = tokens.slice(last + 1, last + 2 + GAP).findIndex(({ stem }) => step.has(stem));
    if (next < 0) return [];
    at.push(last + 1 + next);
  }
  return isJoint(tokens[first]) || isJoint(tokens[at.at(-1) ?? first]) ? [] : [{ entry, at }];
}

/** What joins two words says nothing at the beginning or the end of a phrase: `carers and` is carers. */
function isJoint(token: Token | undefined): boolean {
  return token?.word === 'and' || token?.word === 'or';
}

function isWithin({ at }: Meaning, other: Meaning): boolean {
  return other.at.length > at.length && at.every((place) => other.at.includes(place));
}

function mergedByEntry(meanings: readonly Meaning[]): Meaning[] {
  const byCode = Map.groupBy(meanings, ({ entry }) => entry.code);
  return [...byCode.values()].flatMap(([first, ...more]) =>
    first
      ? [{ entry: first.entry, at: [...new Set([first, ...more].flatMap(({ at }) => at))].sort((a, b) => a - b) }]
      : [],
  );
}
