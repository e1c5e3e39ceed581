import type { Taxonomy } from '../../features/taxonomy/taxonomy-term.entity.ts';
import type { Vocabulary } from '../../features/taxonomy/vocabulary.ts';
import { nearestWords } from '../../shared/nearest-words.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Point } from '../documents/cells.ts';
import type { SearchInput } from './search-input.ts';

const LONGEST_QUERY = 300;
const MOST_CODES = 100;
const OLDEST = 120;
const FURTHEST_KM = 500;
const LARGEST_PAGE = 100;
const LARGEST_STEP = 1_000;
const LONGEST_WAIT = 520;
/** Of one list, so many mistakes are told one by one. */
const MOST_TOLD = 5;
const LOOKS_LIKE_A_CODE = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,40}$/;

/** Everything about a search that its author can put right, but for its postcodes. */
export function problemsWithInput(input: SearchInput, vocabulary: Vocabulary): Problem[] {
  const { query, first, sort, near } = input;
  const problems: Problem[] = [
    ...problemsWithNear(input),
    ...problemsWithFilter(input),
    ...problemsWithCodes(input, vocabulary),
  ];
  if ((query?.length ?? 0) > LONGEST_QUERY)
    problems.push({ path: 'query', code: 'TOO_LONG', message: `Search with at most ${LONGEST_QUERY} characters.` });
  if ((input.without?.length ?? 0) > MOST_CODES)
    problems.push({ path: 'without', code: 'TOO_LONG', message: `Give at most ${MOST_CODES} values.` });
  const most = input.isForFile ? LARGEST_STEP : LARGEST_PAGE;
  if (!isWithin(first, 1, most)) problems.push(outOfRange('first', `Ask for 1 to ${most} at a time.`));
  if (sort === 'DISTANCE' && !near)
    problems.push({ path: 'sort', code: 'REQUIRED', message: 'To sort by distance, say near where.' });
  return problems;
}

/** What is wrong with where a search is about, but for its postcode. */
export function problemsWithNear({ near }: Pick<SearchInput, 'near'>): Problem[] {
  if (!near) return [];
  const { postcode, point, withinKm } = near;
  const problems: Problem[] = [];
  if (postcode && point)
    problems.push({ path: 'near', code: 'INVALID', message: 'Give a postcode or a point, not both.' });
  if (!postcode && !point)
    problems.push({ path: 'near', code: 'REQUIRED', message: 'Give a postcode or a point to search near.' });
  if (point && !isOnEarth(point))
    problems.push(outOfRange('near.point', 'A latitude lies between -90 and 90, a longitude between -180 and 180.'));
  if (!(withinKm > 0 && withinKm <= FURTHEST_KM))
    problems.push(outOfRange('near.withinKm', `Search within more than 0 and at most ${FURTHEST_KM} km.`));
  return problems;
}

export function isOnEarth({ latitude, longitude }: Point): boolean {
  return isWithin(latitude, -90, 90) && isWithin(longitude, -180, 180);
}

function problemsWithFilter({ filter }: SearchInput): Problem[] {
  const problems: Problem[] = [];
  const { age, waitingAtMostWeeks, openAt } = filter ?? {};
  if (age != null && !isWithin(age, 0, OLDEST))
    problems.push(outOfRange('filter.age', `Give an age from 0 to ${OLDEST} years.`));
  if (waitingAtMostWeeks != null && !isWithin(waitingAtMostWeeks, 0, LONGEST_WAIT))
    problems.push(outOfRange('filter.waitingAtMostWeeks', `Give a number of weeks from 0 to ${LONGEST_WAIT}.`));
  if (openAt && Number.isNaN(openAt.getTime()))
    problems.push({ path: 'filter.openAt', code: 'INVALID', message: 'Give a time such as 2026-03-02T10:30:00Z.' });
  for (const [field, codes] of Object.entries(filter ?? {}))
    if (Array.isArray(codes) && codes.length > MOST_CODES)
      problems.push({ path: `filter.${field}`, code: 'TOO_LONG', message: `Give at most ${MOST_CODES} values.` });
  return problems;
}

function problemsWithCodes({ filter }: SearchInput, vocabulary: Vocabulary): Problem[] {
  const unreadable = (['languages', 'localAuthorities'] as const).flatMap((field) =>
    (filter?.[field] ?? [])
      .filter((code) => !LOOKS_LIKE_A_CODE.test(code))
      .slice(0, MOST_TOLD)
      .map((code): Problem => ({ path: `filter.${field}`, code: 'INVALID', message: `${shown(code)} is not a code.` })),
  );
  return [
    ...unreadable,
    ...unknownTerms('filter.needs', filter?.needs, vocabulary, 'NEED'),
    ...unknownTerms('filter.activityKinds', filter?.activityKinds, vocabulary, 'ACTIVITY_KIND'),
    ...unknownTerms('filter.populations', filter?.populations, vocabulary, 'POPULATION'),
  ];
}

function unknownTerms(
  path: string,
  codes: readonly string[] | null | undefined,
  vocabulary: Vocabulary,
  taxonomy: Taxonomy,
): Problem[] {
  const unknown = (codes ?? []).filter((code) => !vocabulary.term(taxonomy, code));
  const known = unknown.length > 0 ? vocabulary.terms(taxonomy).map((term) => term.code) : [];
  return unknown.slice(0, MOST_TOLD).map((code) => {
    const near = nearestWords(code.slice(0, 60), known);
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Ask taxonomyTerms for the list.';
    return { path, code: 'UNKNOWN', message: `There is no ${shown(code)} in this vocabulary. ${hint}` };
  });
}

function shown(code: string): string {
  return `"${code.length > 40 ? `${code.slice(0, 40)}…` : code}"`;
}

function outOfRange(path: string, message: string): Problem {
  return { path, code: 'OUT_OF_RANGE', message };
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
