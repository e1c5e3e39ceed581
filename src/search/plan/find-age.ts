import type { Token } from './tokens.ts';

const BEFORE = new Set([
  'aged',
  'age',
  'over',
  'im',
  'am',
  'is',
  'under',
  'hes',
  'shes',
  'turned',
  'turning',
  'nearly',
]);
/** Of whom an age is told by the number alone: `lad, 17`. */
const PERSONS = new Set(
  `boy brother child client daughter dad father female gent gentleman girl granddaughter grandad grandson gran he husband lad
  lady lass male man mother mum nan nephew niece partner patient pt she sister son teenager widow widower wife woman`.split(
    /\s+/,
  ),
);
/** `mum of 3` has three children. */
const OF_CHILDREN = new Set(['dad', 'father', 'gran', 'grandad', 'mother', 'mum', 'nan']);
const UNITS: Readonly<Record<string, number>> = { year: 1, yr: 1, yrs: 1, month: 12, week: 52 };
const SPELT = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const OLDEST = 110;

/** The age that somebody has, where words around a number say that it is one: `14 year old`, `lad, 17`, `78F`, `in his 50s`. */
export function findAge(tokens: readonly Token[]): { age: number; at: number[] }[] {
  for (const at of tokens.keys()) {
    const age = ageAt(tokens, at);
    if (age !== null && age <= OLDEST) return [{ age, at: [at] }];
  }
  return [];
}

function ageAt(tokens: readonly Token[], at: number): number | null {
  const [whose, before, number, unit, after] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]);
  if (!number) return null;
  if (after?.stem === 'old' && unit && unit.stem in UNITS) return inYears(number.word, unit.stem);
  const [, digits, mark] = /^(\d{1,3})(s|yo|yr|yrs|y|[MF])?$/.exec(number.typed) ?? [];
  const isTold = mark !== undefined || unit?.word === 'yo' || isToldBy(before, whose);
  return digits !== undefined && isTold ? Number(digits) : null;
}

/** `3 year old`, `two year old`; somebody of 18 months is one. */
function inYears(word: string, unit: string): number | null {
  const count = /^\d+$/.test(word) ? Number(word) : SPELT.indexOf(word);
  return count < 0 ? null : Math.floor(count / (UNITS[unit] ?? 1));
}

function isToldBy(before: Token | undefined, whose: Token | undefined): boolean {
  if (before?.word === 'of') return whose !== undefined && PERSONS.has(whose.word) && !OF_CHILDREN.has(whose.word);
  return before !== undefined && (BEFORE.has(before.word) || PERSONS.has(before.word));
}
