import type { Context } from '../../../context.ts';
import { findPlace } from '../../../features/place/find-place.ts';
import { areaCodesOf } from '../../../features/place/place.rules.ts';
import { TAXONOMIES } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import { quoted } from '../../../shared/checks.ts';
import { DAYS, type Day } from '../../../shared/opening-hours/session.ts';
import { taxonomyId, termId } from '../map/taxonomy.map.ts';
import type { AskedPage, AskedPlace, AskedServices } from './asked.ts';
import type { Parameters } from './parameters.ts';

export const USUAL_PER_PAGE = 50;
export const MOST_PER_PAGE = 500;
const LAST_PAGE = 10_000_000;
const OLDEST = 150;
const FURTHEST_METRES = 1_000_000;

export function readPage(given: Parameters): AskedPage {
  given.choice('format', ['json']);
  return {
    page: given.wholeNumber('page', [1, LAST_PAGE]) ?? 1,
    perPage: given.wholeNumber('per_page', [1, MOST_PER_PAGE]) ?? USUAL_PER_PAGE,
  };
}

/** Which services an address asks for. Throws Rejected with all that is wrong with it. */
export function readServices(given: Parameters, { vocabulary }: Pick<Context, 'vocabulary'>): AskedServices {
  return {
    search: given.text('search'),
    term: readTerm(given, vocabulary),
    taxonomy: readTaxonomy(given),
    organisationId: given.id('organization_id'),
    ...readAges(given),
    days: readDays(given),
    ...readTimes(given),
    modifiedAfter: given.moment('modified_after'),
    near: null,
  };
}

/** Around which postcode, and how far. */
export async function readNear(given: Parameters, ctx: Context): Promise<AskedPlace | null> {
  const postcode = given.text('postcode');
  const metres = given.wholeNumber('proximity', [1, FURTHEST_METRES]);
  if (postcode === null && metres !== null)
    given.mistake('postcode', 'REQUIRED', 'Give the postcode that proximity is counted from.');
  given.insistOnNoMistake();
  if (postcode === null) return null;
  const place = await findPlace(ctx, postcode);
  return { codes: areaCodesOf(place), point: place.point, metres };
}

function readTerm(given: Parameters, vocabulary: Context['vocabulary']): AskedServices['term'] {
  const id = given.id('taxonomy_term_id');
  if (id === null) return null;
  const terms = TAXONOMIES.flatMap((taxonomy) => vocabulary.terms(taxonomy));
  const term = terms.find((each) => termId(each) === id);
  return term ?? given.mistake('taxonomy_term_id', 'UNKNOWN', `No taxonomy term has this id. /taxonomy_terms has all.`);
}

export function readTaxonomy(given: Parameters): AskedServices['taxonomy'] {
  const id = given.id('taxonomy_id');
  if (id === null) return null;
  const taxonomy = TAXONOMIES.find((each) => taxonomyId(each) === id);
  return taxonomy ?? given.mistake('taxonomy_id', 'UNKNOWN', 'No taxonomy has this id. /taxonomies has all.');
}

function readAges(given: Parameters): Pick<AskedServices, 'minimumAge' | 'maximumAge'> {
  const minimumAge = given.wholeNumber('minimum_age', [0, OLDEST]);
  const maximumAge = given.wholeNumber('maximum_age', [0, OLDEST]);
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge)
    given.mistake('maximum_age', 'OUT_OF_RANGE', 'Give a maximum_age that is not below minimum_age.');
  return { minimumAge, maximumAge };
}

function readTimes(given: Parameters): Pick<AskedServices, 'startTime' | 'endTime'> {
  const startTime = given.time('start_time');
  const endTime = given.time('end_time');
  if (startTime !== null && endTime !== null && startTime >= endTime)
    given.mistake('end_time', 'OUT_OF_RANGE', 'Give an end_time that is later than start_time.');
  return { startTime, endTime };
}

/** Days by name, or as iCalendar has them: `TU`, `tuesday`, `MO,WE`. */
function readDays(given: Parameters): Day[] | null {
  const text = given.text('day');
  if (text === null) return null;
  const names = text.split(',').map((name) => name.trim().toUpperCase());
  const days = names.flatMap((name) => DAYS.find((day) => day === name || day.slice(0, 2) === name) ?? []);
  if (days.length === names.length) return days;
  return given.mistake('day', 'INVALID', `Give day as MO, TU, WE, TH, FR, SA or SU, not ${quoted(text)}.`);
}
