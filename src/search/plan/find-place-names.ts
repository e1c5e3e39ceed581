import { plain, type Token } from './tokens.ts';
import { otherNamesOf } from './welsh-places.ts';

/** Names of towns and of councils' areas, in small letters, by their first word; in Wales in both languages. */
export interface PlaceNames {
  byFirstWord: ReadonlyMap<string, readonly { name: string; words: readonly string[] }[]>;
  words: ReadonlySet<string>;
}

export const NO_PLACES: PlaceNames = { byFirstWord: new Map(), words: new Set() };

export function rememberPlaces(names: readonly string[]): PlaceNames {
  const places = names.flatMap((name) =>
    [name, ...otherNamesOf(name)].map((each) => ({ name, words: each.split(/[\s-]+/).map(plain) })),
  );
  const longestFirst = places.filter(({ words }) => words[0]).sort((a, b) => b.words.length - a.words.length);
  return {
    byFirstWord: Map.groupBy(longestFirst, ({ words }) => words[0] ?? ''),
    words: new Set(places.flatMap(({ words }) => words)),
  };
}

/** Which places are named; of two names, one of which holds the other, the longer. */
export function findPlaceNames(
  tokens: readonly Token[],
  { byFirstWord }: PlaceNames,
): { name: string; at: number[] }[] {
  const found: { name: string; at: number[] }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const place = byFirstWord
      .get(tokens[at]?.word ?? '')
      ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.word === word));
    if (!place) continue;
    found.push({ name: place.name, at: place.words.map((_, index) => at + index) });
    at += place.words.length - 1;
  }
  return found;
}
