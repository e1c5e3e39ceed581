import { DateTime } from 'luxon';
import type { ReferralRoute } from '../../features/service/service.codes.ts';
import { cellsAround } from '../documents/cells.ts';
import type { CodeField } from '../documents/fields.ts';
import { ANYWHERE } from '../documents/search-document.ts';
import { slotAt } from '../documents/slots.ts';
import type { Condition } from './condition.ts';
import type { Circle } from './question.ts';
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
  'standings',
] as const satisfies readonly CodeField[];

/** What a listing must be, apart from where it is. */
export function conditionsOf({ filter }: SearchInput, home: readonly string[] | null): Condition[] {
  if (!filter) return home ? [covers(home)] : [];
  const lists = ANY_OF_THEM.flatMap((field) => anyOf(field, filter[field]));
  const accessibility = (filter.accessibility ?? []).flatMap((code) => anyOf('accessibility', [code]));
  return [...lists, ...accessibility, ...personConditions(filter), ...(home ? [covers(home)] : [])];
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
