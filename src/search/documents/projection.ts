import { textInAll, type LocalisedText } from '../../shared/localised-text.ts';
import { cellsOf } from './cells.ts';
import { ANYWHERE, type SearchDocument } from './search-document.ts';
import { slotsOf } from './slots.ts';
import type { Labels, OrganisationSource, PlaceSource, ServiceSource, TraitSource } from './sources.queries.ts';

const LONGEST_TEXT = 20_000;
/** Characters that stand around found words in an engine's answer; a listing has no use for them. */
const MARKS = /[\uE000\uE001]/g;
const OLDEST_AGE = 150;
const LOCAL_AUTHORITY = /^(E0[6-9]|W06|S12|N09)/;

/** What is searched of a service. Pure: the same source always makes the same document. */
export function serviceDocument(service: ServiceSource, labels: Labels): SearchDocument {
  const texts = [service.name, service.summary, service.description, service.organisationName, service.sessionsInWords];
  return {
    ...codesOf(service, labels),
    id: service.id,
    organisationId: service.organisationId,
    name: english(service.name),
    otherNames: '',
    organisation: [english(service.organisationName), ...service.organisationOtherNames].join(' · '),
    summary: english(service.summary),
    description: [english(service.description), english(service.sessionsInWords)].filter(Boolean).join('\n'),
    otherLanguages: texts.map(otherLanguages).filter(Boolean).join(' '),
    catchment: service.catchment.length > 0 ? service.catchment : [ANYWHERE],
    slots: service.status === 'ACTIVE' ? slotsOf(service.sessions, service.sessionExceptions) : [],
    minimumAge: service.minimumAge ?? 0,
    maximumAge: service.maximumAge ?? OLDEST_AGE,
    waitingWeeks: waitOf(service),
    verifiedDay: dayNumber(service.verifiedOn),
    traits: [isPlaced(service.places) ? 'PLACED' : 'NOT_PLACED'],
  };
}

/** What is searched of an organisation: its own words, and what its services are for and where. */
export function organisationDocument(organisation: OrganisationSource, labels: Labels): SearchDocument {
  const { id, name, description, otherNames, identifiers, services, places } = organisation;
  const takesAnybody = services.length === 0 || services.some(({ catchment }) => catchment.length === 0);
  const codes = codesOf({ ...mergedTraits(services), places }, labels);
  return {
    ...codes,
    id,
    organisationId: id,
    name: english(name),
    otherNames: [...otherNames, ...identifiers].join(' · '),
    organisation: '',
    summary: '',
    description: english(description),
    otherLanguages: [name, description].map(otherLanguages).filter(Boolean).join(' '),
    catchment: [...distinct(services.flatMap(({ catchment }) => catchment)), ...(takesAnybody ? [ANYWHERE] : [])],
    slots: [],
    minimumAge: 0,
    maximumAge: OLDEST_AGE,
    waitingWeeks: null,
    verifiedDay: dayNumber(organisation.verifiedOn),
    traits: [isPlaced(places) ? 'PLACED' : 'NOT_PLACED', services.length > 0 ? 'HAS_SERVICES' : 'NO_SERVICES'],
  };
}

/** Everything that one of these services is, has or is for. */
function mergedTraits(services: OrganisationSource['services']): Omit<TraitSource, 'places'> {
  const all = (field: Exclude<keyof TraitSource, 'places' | 'sessions'>) =>
    distinct(services.flatMap((service) => service[field])).sort();
  return {
    needs: all('needs'),
    activityKinds: all('activityKinds'),
    populations: all('populations'),
    costKinds: all('costKinds'),
    attendance: all('attendance'),
    languages: all('languages'),
    accessibility: all('accessibility'),
    standings: all('standings'),
    genders: all('genders'),
    referralRoutes: all('referralRoutes'),
    catchment: all('catchment'),
    sessions: services.flatMap(({ sessions }) => sessions),
  };
}

function codesOf(source: TraitSource, labels: Labels) {
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
    standings: source.standings,
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

/** Where it happens; of something without a place, the local authorities that it says it is for. */
function localAuthoritiesOf({ places, catchment }: TraitSource): string[] {
  const codes = places.flatMap((place) => place.localAuthority ?? []);
  return distinct(codes.length > 0 ? codes : catchment.filter((code) => LOCAL_AUTHORITY.test(code)));
}

function isPlaced(places: readonly PlaceSource[]): boolean {
  return places.some((place) => pointOf(place).length > 0);
}

function pointOf({ latitude, longitude }: PlaceSource) {
  return latitude === null || longitude === null ? [] : [{ latitude, longitude }];
}

/** 0 where there is room, null where nobody can be taken or nobody knows. */
function waitOf({ capacityState, waitingWeeks }: ServiceSource): number | null {
  if (capacityState === 'OPEN') return 0;
  return capacityState === 'WAITING_LIST' ? waitingWeeks : null;
}

function dayNumber(day: string | null): number {
  return day === null ? 0 : Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

function english(text: LocalisedText | null): string {
  return (text?.en ?? Object.values(text ?? {})[0] ?? '').slice(0, LONGEST_TEXT).replace(MARKS, '');
}

function otherLanguages(text: LocalisedText | null): string {
  const shown = english(text);
  return Object.values(text ?? {})
    .filter((words) => words !== shown)
    .join(' ')
    .slice(0, LONGEST_TEXT);
}

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}
