import { shareInterval, type Interval } from '../provision/interval.rules.ts';
import type { SearchFilterRow } from './search-filters.queries.ts';

/** How often something had to hold in searches, and how often nothing was found then. */
export interface SearchFilter extends SearchFilterRow {
  words: string;
  /** Of a hundred of those searches of which it is told. */
  noResultPer100: number | null;
  low: number | null;
  high: number | null;
}

export function searchFilterOf(row: SearchFilterRow): SearchFilter {
  const { none, countedOf } = row;
  const isKnown = none !== null && countedOf !== null && countedOf > 0;
  const interval: Interval | null = isKnown ? shareInterval(none, countedOf) : null;
  const per100 = (share: number | undefined) => (share === undefined ? null : Math.round(share * 10_000) / 100);
  return {
    ...row,
    words: filterInWords(row.filter),
    noResultPer100: isKnown ? per100(Math.min(1, none / countedOf)) : null,
    ...{ low: per100(interval?.low), high: per100(interval?.high) },
  };
}

/** What each kind of filter asks for, as `said.rules` of demand keeps them. */
const ABOUT: Readonly<Record<string, string>> = {
  cost: 'cost',
  attendance: 'how people take part',
  accessibility: 'access',
  days: 'day of the week',
  time: 'time of day',
  standings: 'standing',
  referability: 'referability',
  referralRoutes: 'way in',
  activityKinds: 'kind of activity',
  languages: 'language',
  age: 'age',
  gender: 'gender',
  openAt: 'open at a certain time',
  waiting: 'waiting',
};

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `cost:FREE` as people say it. */
export function filterInWords(filter: string): string {
  const [kind = '', code] = filter.split(':', 2);
  const about = ABOUT[kind] ?? kind;
  if (code === undefined) return about;
  const value = kind === 'languages' ? (LANGUAGES.of(code) ?? code) : code.toLowerCase().replaceAll(/[_-]/g, ' ');
  return `${about}: ${value}`;
}
