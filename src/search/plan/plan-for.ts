import { textIn } from '../../shared/localised-text.ts';
import { findAge } from './find-age.ts';
import { findMeanings, type Meaning } from './find-meanings.ts';
import { findPlaceNames, type PlaceNames } from './find-place-names.ts';
import { wishOf, type Lexicon } from './lexicon.ts';
import { NO_CODES, type Chip, type Part, type Plan, type Wish } from './plan.ts';
import { meantBy, type KnownWords } from './spelling.ts';
import { isStopWord } from '../../shared/stop-words.ts';
import { tokensOf, type Token } from './tokens.ts';
import { withoutMutations } from './welsh.ts';
import { stemOf } from './stem.ts';
import { worthwhile } from './worthwhile.ts';

/** All that a plan is made with: what the directory's listings and its administrators say. */
export interface Knowledge {
  lexicon: Lexicon;
  words: KnownWords;
  places: PlaceNames;
}

/** A word of a phrase that was understood counts less by itself: `died` of `husband died`. */
const WITHIN_A_MEANING = 0.5;
const OF_A_MEANING = 1.6;
/** Whoever has exactly what was typed comes before those who have what was probably meant. */
const OF_A_SLIP = 0.95;
const MOST_TYPED = 10;

/** What a search means, and what to ask an engine for it. Chips in `without` are left out of both. Pure. */
export function planFor(text: string, { lexicon, words, places }: Knowledge, without: ReadonlySet<string>): Plan {
  const { tokens, chips: spellings } = corrected(
    withoutMutations(tokensOf(text), { lexicon, words, places }),
    { lexicon, words, places },
    without,
  );
  const kept = (parts: Part[]) => parts.filter(({ chip }) => !without.has(chip.id));
  const named = kept(findPlaceNames(tokens, places).map((found) => placePart(found, tokens)));
  const aged = kept(findAge(tokens).map((found) => agePart(found, tokens)));
  const apart = new Set([...named, ...aged].flatMap(({ at }) => at));
  const meant = kept(findMeanings(tokens, lexicon).map((meaning) => meaningPart(meaning, tokens)));
  const inMeanings = new Set(meant.filter(({ term }) => term).flatMap(({ at }) => at));
  const inWishes = new Set(meant.filter(({ term }) => !term).flatMap(({ at }) => at));
  const typed = kept(
    tokens.flatMap((token, at) =>
      isStopWord(token.word) || apart.has(at) || inWishes.has(at) ? [] : [wordPart(token, at, inMeanings.has(at))],
    ),
  );
  const parts = [...meant, ...named, ...aged, ...distinct(typed).slice(0, MOST_TYPED)];
  return {
    whole: typed.flatMap(({ chip }) => chip.words).join(' '),
    terms: worthwhile(parts),
    wishes: inEnglish(parts.flatMap(({ wishes }) => wishes ?? [])),
    understood: [...spellings, ...parts.map(({ chip }) => chip)],
  };
}

function corrected(tokens: Token[], { lexicon, words, places }: Knowledge, without: ReadonlySet<string>) {
  const chips: Chip[] = [];
  const known = tokens.map((token) => {
    const isKnown = isStopWord(token.word) || lexicon.stems.has(token.stem) || places.words.has(token.word);
    const meant = isKnown || /\p{N}/u.test(token.word) ? null : meantBy(token, words);
    const chip = meant && chipOf('SPELLING', token.word, meant, [token]);
    if (!chip || without.has(chip.id)) return token;
    chips.push(chip);
    return { ...token, word: meant, stem: stemOf(meant), slip: token.word };
  });
  return { tokens: known, chips };
}

function meaningPart({ entry, at }: Meaning, tokens: readonly Token[]): Part {
  const { code, label, needs, activityKinds, populations, words } = entry;
  const wishes = entry.wishes.flatMap((wish) => wishOf(wish) ?? []);
  const codes = { needs, activityKinds, populations };
  const chip = { ...chipOf('MEANING', code, textIn(label, 'en'), wordsAt(tokens, at)), ...codes };
  const says = words.length + needs.length + activityKinds.length + populations.length > 0;
  const lookups = words.map((text, index) => ({ text, weight: 1 - index * 0.05 }));
  return { chip, at, wishes, ...(says && { term: { weight: OF_A_MEANING, lookups, ...codes } }) };
}

/** What looks like a slip is looked for as it was typed too: it may be a word that came into the directory just now. */
function wordPart(token: Token, at: number, isInMeaning: boolean): Part {
  const weight = isInMeaning ? WITHIN_A_MEANING : 1;
  const meant = { text: token.word, weight: token.slip ? OF_A_SLIP : 1 };
  const lookups = token.slip ? [{ text: token.slip, weight: 1 }, meant] : [meant];
  const term = { weight, lookups, ...NO_CODES };
  return { chip: chipOf('WORD', token.word, token.word, [token]), at: [at], term };
}

function placePart({ name, at }: { name: string; at: readonly number[] }, tokens: readonly Token[]): Part {
  const term = { weight: 0.6, lookups: [{ text: name, weight: 1 }], ...NO_CODES };
  return {
    chip: chipOf('PLACE', plainId(name), name, wordsAt(tokens, at)),
    at,
    term,
    wishes: [{ field: 'place', name }],
  };
}

function agePart({ age, at }: { age: number; at: readonly number[] }, tokens: readonly Token[]): Part {
  return { chip: chipOf('AGE', String(age), String(age), wordsAt(tokens, at)), at, wishes: [{ field: 'age', age }] };
}

function chipOf(kind: Chip['kind'], key: string, label: string, from: readonly Token[]): Chip {
  return { id: `${kind.toLowerCase()}:${key}`, kind, label, words: from.map(({ typed }) => typed), ...NO_CODES };
}

function wordsAt(tokens: readonly Token[], at: readonly number[]): Token[] {
  return at.flatMap((place) => tokens[place] ?? []);
}

function plainId(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '-');
}

/** A word that was typed twice counts once. */
function distinct(parts: Part[]): Part[] {
  return [...new Map(parts.map((part) => [part.chip.id, part])).values()];
}

/** Who asks in English, and names no language, is mostly best served in English. */
function inEnglish(wishes: readonly Wish[]): readonly Wish[] {
  return wishes.some(({ field }) => field === 'languages') ? wishes : [...wishes, { field: 'languages', code: 'en' }];
}
