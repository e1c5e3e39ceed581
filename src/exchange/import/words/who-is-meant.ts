import type { Gender } from '../../../features/service/service.codes.ts';

/** Whom a service takes; null is not said. */
export interface WhoIsMeant {
  minimumAge: number | null;
  maximumAge: number | null;
  gender: Gender | null;
}

const GENDERED: Readonly<Record<string, Gender>> = {
  ...named('WOMEN', ['women', 'ladies', 'females', 'female', 'women and girls', 'girls and women']),
  ...named('MEN', ['men', 'gentlemen', 'males', 'male', 'men and boys', 'boys and men']),
};
const ANYBODY = new Set(
  ['anyone', 'anybody', 'everyone', 'everybody', 'all', 'people', 'persons', 'residents', 'adults', 'older people']
    .concat(['older adults', 'young people', 'young adults', 'children', 'children and young people', 'both'])
    .concat(['men and women', 'women and men', 'boys and girls', 'girls and boys', 'all genders', 'any gender', '']),
);
const OPENING = /^(?:(?:this|the|our|we) [a-z]+ )?(?:is )?(?:open to|for|welcomes?|available to|supports?)? ?(?:all )?/;
const CLOSING = /[ ,]*(?:only|welcome|are welcome|please|years old|years of age|years|year olds|yrs|local residents)$/;

/** What tells an age, and the youngest and oldest that it means. */
const AGES: readonly [RegExp, (one: number, other: number) => [number | null, number | null]][] = [
  [/(?:aged |ages |age )?(?:between |from )?(\d{1,3})(?: ?- ?| to | and )(\d{1,3})s?$/, (one, other) => [one, other]],
  [
    /(?:aged |age )?(\d{1,3})(?:\+| plus| years)?(?: (?:and|or|&) (?:over|above|older|up|upwards))$/,
    (one) => [one, null],
  ],
  [/(?:aged |age )?(\d{1,3}) ?(?:\+|plus)$/, (one) => [one, null]],
  [/(?:aged |the )?over(?: the age of)?[ -](\d{1,3})(?:'?s)?$/, (one) => [one, null]],
  [/(?:aged )?under(?: the age of)?[ -](\d{1,3})(?:'?s)?$/, (one) => [null, one - 1]],
  [/(?:aged )?(?:up to|to)(?: the age of)? (\d{1,3})$/, (one) => [null, one]],
];
const OLDEST = 120;

/**
 * Reads who is meant where a sentence says nothing else: `Women only`, `Anybody over 50`, `16 to 25 year olds`. A sentence
 * about anything more (“carers of under 18s”) is left to people, and so is what two sentences say differently.
 */
export function whoIsMeant(words: string): WhoIsMeant {
  const sentences = words.split(/[.;\n]+/).map(bare);
  const read = sentences.map(whoInSentence);
  const unread = sentences.filter((_, at) => read[at] === null).join(' ');
  const said = read.filter((each) => each !== null);
  const isOpen = /\b(wom[ae]n|ladies|females?|girls?|m[ae]n|males?|boys?|genders?|couples?)\b/.test(unread);
  const hasAges = /\d|\bages?\b/.test(unread);
  const youngest = onlyOne(said.map(({ minimumAge }) => minimumAge));
  const oldest = onlyOne(said.map(({ maximumAge }) => maximumAge));
  const isLeft = hasAges || (youngest ?? 0) > (oldest ?? OLDEST);
  return {
    gender: isOpen ? null : onlyOne(said.map(({ gender }) => gender)),
    minimumAge: isLeft ? null : youngest,
    maximumAge: isLeft ? null : oldest,
  };
}

function whoInSentence(sentence: string): WhoIsMeant | null {
  for (const [pattern, spanOf] of AGES) {
    const [found, one, other] = pattern.exec(sentence) ?? [];
    if (found === undefined) continue;
    const [minimumAge, maximumAge] = spanOf(Number(one), Number(other));
    const isSpan = (minimumAge ?? 0) <= (maximumAge ?? OLDEST) && (minimumAge ?? 0) <= OLDEST;
    const gender = genderOf(sentence.slice(0, -found.length));
    return gender === undefined || !isSpan ? null : { minimumAge, maximumAge, gender };
  }
  const gender = genderOf(sentence);
  return gender === undefined ? null : { minimumAge: null, maximumAge: null, gender };
}

/** Null for everybody; nothing where it says something else. */
function genderOf(words: string): Gender | null | undefined {
  const who = words.replace(/[ ,(-]+$|\b(?:who are|aged|age)$/g, '').trim();
  return ANYBODY.has(who) ? null : GENDERED[who];
}

function bare(sentence: string): string {
  const plain = sentence
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[()]/g, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  return plain.replace(OPENING, '').replace(CLOSING, '').replace(CLOSING, '').trim();
}

/** What all say that say anything; null where they differ. */
function onlyOne<Value>(values: readonly (Value | null)[]): Value | null {
  const different = new Set(values.filter((value) => value !== null));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

function named(gender: Gender, words: readonly string[]): Record<string, Gender> {
  return Object.fromEntries(words.map((word) => [word, gender]));
}
