import { languageOf } from './languages.rules.ts';

/** What the words of a search were understood to mean, as far as it has codes. */
export interface Meant {
  needs: readonly string[];
  activityKinds: readonly string[];
  populations: readonly string[];
}

/** What else the words asked for. */
export type Wished = { readonly field: string; readonly code: string } | { readonly field: string };

/** What was picked from lists, and numbers. */
export interface Picked {
  needs?: readonly string[] | null;
  activityKinds?: readonly string[] | null;
  populations?: readonly string[] | null;
  cost?: readonly string[] | null;
  attendance?: readonly string[] | null;
  languages?: readonly string[] | null;
  accessibility?: readonly string[] | null;
  days?: readonly string[] | null;
  standings?: readonly string[] | null;
  referability?: readonly string[] | null;
  referralRoutes?: readonly string[] | null;
  age?: number | null;
  gender?: string | null;
  openAt?: Date | null;
  waitingAtMostWeeks?: number | null;
}

export interface Said {
  needs: string[];
  populations: string[];
  filters: string[];
}

/** Whoever picks more of a list than this leafs through it, and asks for none in particular. */
const MOST_CODES = 10;
const MOST_FILTERS = 30;
const LISTS = [
  ...(['cost', 'attendance', 'accessibility', 'days', 'standings', 'referability', 'referralRoutes'] as const),
  'activityKinds',
] as const;
const WISHES: readonly string[] = ['cost', 'attendance', 'days', 'time'];

/** What a search was about: codes of closed lists and of the vocabulary, and nothing that somebody could have typed. */
export function saidIn(meant: readonly Meant[], wished: readonly Wished[], picked: Picked): Said {
  const of = (list: 'needs' | 'populations') =>
    narrow([...meant.flatMap((each) => each[list]), ...narrow(picked[list] ?? [])]);
  const kinds = narrow(meant.flatMap(({ activityKinds }) => activityKinds));
  const filters = [
    ...LISTS.flatMap((field) => narrow(picked[field] ?? []).map((code) => `${field}:${code}`)),
    ...kinds.map((code) => `activityKinds:${code}`),
    ...narrow((picked.languages ?? []).flatMap(languageOf)).map((code) => `languages:${code}`),
    ...wished.flatMap(wishOf),
    ...othersOf(picked),
  ];
  return { needs: of('needs'), populations: of('populations'), filters: distinct(filters).slice(0, MOST_FILTERS) };
}

function othersOf({ age, gender, openAt, waitingAtMostWeeks }: Picked): string[] {
  return [
    ...(age == null ? [] : [`age:${bandOf(age)}`]),
    ...(gender ? [`gender:${gender}`] : []),
    ...(openAt ? ['openAt'] : []),
    ...(waitingAtMostWeeks == null ? [] : [waitingAtMostWeeks === 0 ? 'waiting:NONE' : 'waiting:LIMITED']),
  ];
}

/** English is wished for by everybody who asks for no other language. */
function wishOf(wish: Wished): string[] {
  if (!('code' in wish)) return [];
  const { field, code } = wish;
  if (field === 'languages') return languageOf(code).flatMap((each) => (each === 'en' ? [] : [`languages:${each}`]));
  if (field === 'genders') return [`gender:${code}`];
  return WISHES.includes(field) ? [`${field}:${code}`] : [];
}

/** A year of age tells more of somebody than anybody needs. */
function bandOf(age: number): string {
  if (age < 18) return 'UNDER_18';
  if (age < 25) return 'FROM_18_TO_24';
  return age < 65 ? 'FROM_25_TO_64' : 'FROM_65';
}

function narrow(codes: readonly string[]): string[] {
  const all = distinct(codes);
  return all.length > MOST_CODES ? [] : all;
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
