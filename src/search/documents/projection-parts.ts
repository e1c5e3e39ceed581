import { textInAll, type LocalisedText } from '../../shared/localised-text.ts';
import { levelOf } from '../../features/referability/referability.rules.ts';
import { cellsOf } from './cells.ts';
import type { Labels, PlaceSource, TraitSource } from './sources.queries.ts';

const LONGEST_TEXT = 20_000;
/** Characters that stand around found words in an engine's answer; a listing has no use for them. */
const MARKS = /[\uE000\uE001]/g;
const LOCAL_AUTHORITY = /^(E0[6-9]|W06|S12|N09)/;

export const OLDEST_AGE = 150;

export function codesOf(source: TraitSource, labels: Labels) {
  const { needs, activityKinds, populations, places } = source;
  const localAuthorities = localAuthoritiesOf(source);
  const terms = [
    ...needs.map((code) => `NEED/${code}`),
    ...activityKinds.map((code) => `ACTIVITY_KIND/${code}`),
    ...populations.map((code) => `POPULATION/${code}`),
  ];
  return {
    needs,
    activityKinds,
    populations,
    cost: source.costKinds,
    attendance: source.attendance,
    languages: source.languages,
    accessibility: distinct([...source.accessibility, ...places.flatMap((place) => place.accessibility)]),
    days: distinct(source.sessions.map((session) => session.day)),
    localAuthorities,
    ...assuranceOf(source),
    genders: source.genders,
    referralRoutes: source.referralRoutes,
    cells: cellsOf(places.flatMap(pointOf)),
    terms: terms.map((key) => textInAll(labels.get(key) ?? null)).join(' · '),
    places: distinct([
      ...places.flatMap((place) => [textInAll(place.name), place.town ?? '']),
      ...localAuthorities.map((code) => textInAll(labels.get(code) ?? null)),
    ])
      .filter(Boolean)
      .join(' · '),
  };
}

/** Days since 1970 of a day that no evidence outlives. */
const NEVER = 2_932_896;

function assuranceOf({ assurance }: TraitSource) {
  const met = assurance.filter(({ standing }) => standing === 'MET');
  const levels = assurance.map(({ standing, status }) => levelOf({ standing, status, isArchived: false }));
  return {
    standings: distinct(assurance.map(({ standing }) => standing)).sort(),
    referability: distinct(levels).sort(),
    assuredUntilDay: Math.max(0, ...met.map(({ assuredUntil }) => (assuredUntil ? dayNumber(assuredUntil) : NEVER))),
  };
}

/** Where it happens; of something without a place, the local authorities that it says it is for. */
function localAuthoritiesOf({ places, catchment }: TraitSource): string[] {
  const codes = places.flatMap((place) => place.localAuthority ?? []);
  return distinct(codes.length > 0 ? codes : catchment.filter((code) => LOCAL_AUTHORITY.test(code)));
}

export function isPlaced(places: readonly PlaceSource[]): boolean {
  return places.some((place) => pointOf(place).length > 0);
}

function pointOf({ latitude, longitude }: PlaceSource) {
  return latitude === null || longitude === null ? [] : [{ latitude, longitude }];
}

export function dayNumber(day: string | null): number {
  return day === null ? 0 : Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export function english(text: LocalisedText | null): string {
  return (text?.en ?? Object.values(text ?? {})[0] ?? '').slice(0, LONGEST_TEXT).replace(MARKS, '');
}

/** With accents, and as people type who leave them out: `ffôn` is found as `ffon` by either engine. */
export function otherLanguages(text: LocalisedText | null): string {
  const shown = english(text);
  const others = Object.values(text ?? {}).filter((words) => words !== shown);
  return [...others, ...others.map(withoutAccents).filter((words, index) => words !== others[index])]
    .join(' ')
    .slice(0, LONGEST_TEXT);
}

function withoutAccents(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
}

export function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}
