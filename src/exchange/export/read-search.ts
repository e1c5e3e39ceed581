import { REFERABILITIES } from '../../features/referability/referability.codes.ts';
import {
  ACCESSIBILITY_FEATURES,
  ATTENDANCES,
  COST_KINDS,
  GENDERS,
  REFERRAL_ROUTES,
} from '../../features/service/service.codes.ts';
import { STANDINGS } from '../../features/standing/standing.codes.ts';
import { problem, quoted } from '../../shared/checks.ts';
import { nearestWords } from '../../shared/nearest-words.ts';
import { DAYS } from '../../shared/opening-hours/session.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { SORTS, type AskedFile, type AskedFilter, type AskedSearch } from './asked-search.ts';
import { AddressReader, type Address } from './read-address.ts';

/** What files can be about. */
export type FileKind = 'services' | 'organisations';

const OF_BOTH = [
  ...['query', 'near', 'withinKm', 'eligibleAt', 'sort', 'language', 'bom'],
  ...['needs', 'activityKinds', 'populations', 'cost', 'attendance', 'languages', 'accessibility', 'days'],
  ...['localAuthorities', 'standings'],
];
const PARAMETERS: Readonly<Record<FileKind, readonly string[]>> = {
  services: [...OF_BOTH, 'referability', 'age', 'gender', 'referralRoutes', 'openAt', 'waitingAtMostWeeks'],
  organisations: [...OF_BOTH, 'hasServices'],
};

/** As far as a search reaches where nobody says how far. */
const WITHIN_KM = 10;
const POINT = /^(-?\d{1,3}(?:\.\d+)?) *, *(-?\d{1,3}(?:\.\d+)?)$/;
const LANGUAGE = /^[a-z]{2,3}$/;

/** What an address asks for. Rejects all that is wrong with it at once. */
export function readSearch(address: Address, kind: FileKind = 'services'): AskedFile {
  const reader = new AddressReader(address);
  const asked = {
    search: searchIn(reader),
    language: languageIn(reader),
    hasMark: reader.code('bom', ['YES', 'NO']) !== 'NO',
  };
  rejectIfAny([...unknownIn(address, PARAMETERS[kind]), ...reader.problems]);
  return asked;
}

function searchIn(reader: AddressReader): AskedSearch {
  const home = reader.text('eligibleAt');
  return {
    query: reader.text('query'),
    near: nearIn(reader),
    eligibleAt: home === null ? null : { postcode: home },
    sort: reader.code('sort', SORTS) ?? 'RELEVANCE',
    filter: filterIn(reader),
  };
}

/** A postcode, or latitude and longitude with a comma between. */
function nearIn(reader: AddressReader): AskedSearch['near'] {
  const where = reader.text('near');
  const withinKm = reader.number('withinKm');
  if (where === null) {
    if (withinKm !== null) reader.problems.push(problem('near', 'REQUIRED', 'Say near where, beside withinKm.'));
    return null;
  }
  const [, latitude, longitude] = POINT.exec(where) ?? [];
  const point = latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
  return { postcode: point ? null : where, point, withinKm: withinKm ?? WITHIN_KM };
}

function filterIn(reader: AddressReader): AskedFilter {
  return {
    needs: reader.list('needs'),
    activityKinds: reader.list('activityKinds'),
    populations: reader.list('populations'),
    cost: reader.codes('cost', COST_KINDS),
    attendance: reader.codes('attendance', ATTENDANCES),
    languages: reader.list('languages'),
    accessibility: reader.codes('accessibility', ACCESSIBILITY_FEATURES),
    days: reader.codes('days', DAYS),
    localAuthorities: reader.list('localAuthorities'),
    standings: reader.codes('standings', STANDINGS),
    referability: reader.codes('referability', REFERABILITIES),
    age: reader.wholeNumber('age'),
    gender: reader.code('gender', GENDERS),
    referralRoutes: reader.codes('referralRoutes', REFERRAL_ROUTES),
    openAt: reader.time('openAt'),
    waitingAtMostWeeks: reader.wholeNumber('waitingAtMostWeeks'),
    hasServices: reader.yesOrNo('hasServices'),
  };
}

function languageIn(reader: AddressReader): string {
  const language = reader.text('language') ?? 'en';
  if (!LANGUAGE.test(language))
    reader.problems.push(problem('language', 'INVALID', `Write a language as en or cy. ${quoted(language)} is none.`));
  return language;
}

function unknownIn(address: Address, known: readonly string[]): Problem[] {
  const unknown = Object.keys(address).filter((name) => !known.includes(name));
  return unknown.slice(0, 5).map((name) => {
    const [near] = nearestWords(name.slice(0, 60), known, 1);
    const hint = near ? `Did you mean ${near}?` : `There are: ${known.join(', ')}.`;
    return problem(name.slice(0, 60), 'UNKNOWN', `There is no parameter ${quoted(name)}. ${hint}`);
  });
}
