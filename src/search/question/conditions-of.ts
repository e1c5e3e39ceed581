import { DateTime } from 'luxon';
import type { ReferralRoute } from '../../features/service/service.codes.ts';
import { dayNumber } from '../../shared/opening-hours/london.ts';
import { cellsAround } from '../documents/cells.ts';
import type { CodeField } from '../documents/fields.ts';
import { ANYWHERE } from '../documents/search-document.ts';
import { slotAt } from '../documents/slots.ts';
import type { Condition } from './condition.ts';
import type { Circle, Question } from './question.ts';
import type { SearchInput } from './search-input.ts';

const ANY_OF_THEM = [
  'needs',
  'activityKinds',
  'populations',
  'cost',
  'attendance',
  'languages',
  'days',
  'localAuthorities',
] as const satisfies readonly CodeField[];

/** What a listing must be, apart from where it is, on a day in London. */
export function conditionsOf({ filter }: SearchInput, home: readonly string[] | null, today: string): Condition[] {
  if (!filter) return home ? [covers(home)] : [];
  const lists = ANY_OF_THEM.flatMap((field) => anyOf(field, filter[field]));
  const accessibility = (filter.accessibility ?? []).flatMap((code) => anyOf('accessibility', [code]));
  const assurance = [
    ...lapsing('standings', filter.standings, { from: 'MET', to: 'EXPIRED' }, today),
    ...lapsing('referability', filter.referability, { from: 'REFERABLE', to: 'SIGNPOSTABLE' }, today),
  ];
  return [...lists, ...accessibility, ...assurance, ...personConditions(filter), ...(home ? [covers(home)] : [])];
}

/**
 * Codes as documents hold them, put right for the day: what was MET on the day of its document, and whose evidence has run out
 * since, is EXPIRED, though nothing has brought its document up to date yet.
 */
function lapsing(
  field: 'standings' | 'referability',
  codes: readonly string[] | null | undefined,
  { from, to }: { from: string; to: string },
  today: string,
): Condition[] {
  if (!codes || codes.includes(from) === codes.includes(to)) return anyOf(field, codes);
  const day = dayNumber(today);
  const others = anyOf(
    field,
    codes.filter((code) => code !== from),
  );
  const stillSo = { atLeast: 'assuredUntilDay', value: day } as const;
  const lapsed = { atMost: 'assuredUntilDay', value: day - 1 } as const;
  const asked = [...anyOf(field, [from]), codes.includes(from) ? stillSo : lapsed];
  return [{ either: [asked, others].filter((all) => all.length > 0) }];
}

/** What does not meet the standard is in the index for staff; nobody else finds it, nor is it counted for them. */
export function isFor({ kind, isForStaff }: Pick<Question, 'kind' | 'isForStaff'>): Condition[] {
  return kind === 'organisation' || isForStaff ? [] : [{ none: 'standings', of: ['NOT_MET'] }];
}

function personConditions(filter: NonNullable<SearchInput['filter']>): Condition[] {
  const { age, gender, referralRoutes, waitingAtMostWeeks, openAt, hasServices } = filter;
  return [
    ...(age == null ? [] : ageConditions(age)),
    ...(gender ? anyOf('genders', ['ANYONE', gender]) : []),
    ...anyOf('referralRoutes', referralRoutes?.flatMap(withAnyProfessional)),
    ...(waitingAtMostWeeks == null ? [] : [{ atMost: 'waitingWeeks', value: waitingAtMostWeeks } as const]),
    ...(openAt ? anyOf('slots', [slotAt(DateTime.fromJSDate(openAt, { zone: 'Europe/London' }))]) : []),
    ...(hasServices == null ? [] : anyOf('traits', [hasServices ? 'HAS_SERVICES' : 'NO_SERVICES'])),
  ];
}

function ageConditions(age: number): Condition[] {
  return [
    { atMost: 'minimumAge', value: age },
    { atLeast: 'maximumAge', value: age },
  ];
}

function anyOf(field: CodeField, codes: readonly string[] | null | undefined): Condition[] {
  return codes && codes.length > 0 ? [{ any: field, of: codes }] : [];
}

/** A link worker and a GP are professionals: what takes any, takes them. */
function withAnyProfessional(route: ReferralRoute): ReferralRoute[] {
  return route === 'SELF' ? [route] : [route, 'ANY_PROFESSIONAL'];
}

/** It takes people from one of these areas, or from anywhere. */
function covers(areaCodes: readonly string[]): Condition {
  return { any: 'catchment', of: [...areaCodes, ANYWHERE] };
}

/** Something happens in one of the cells of this ring. Some of them reach beyond it: distances have yet to be looked at. */
export function isPlacedIn({ centre, withinKm }: Circle, outerKm = withinKm, innerKm = 0): Condition[] {
  return [{ any: 'cells', of: cellsAround(centre, outerKm, innerKm) }];
}

/** It has no place to go to (telephone, online, home visits), and takes people from here. */
export function comesTo({ areaCodes }: Circle): Condition[] {
  return [{ any: 'traits', of: ['NOT_PLACED'] }, covers(areaCodes)];
}

export function isNear(circle: Circle | null): Condition[] {
  return circle ? [{ either: [isPlacedIn(circle), comesTo(circle)] }] : [];
}
