import { SERVICE_IS_PUBLIC } from '../../../features/service/service.queries.ts';
import type { Taxonomy } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import { DAYS } from '../../../shared/opening-hours/session.ts';
import { Conditions } from '../../conditions.ts';
import { addWithin } from '../../within.ts';
import type { AskedPlace, AskedServices } from './asked.ts';

/** Which services of all that were ever published. */
export interface Narrowed {
  /** For `service s join organisation o`, and `location l` where it is around a postcode; null where all are meant. */
  where: string | null;
  values: readonly unknown[];
  /** False where it follows from more than what is published: words are found by what the search has taken up of it. */
  isKeepable: boolean;
}

/**
 * Published, and perhaps withdrawn or archived since: those are told as gone. A draft has never been here. Of organisations that are
 * drafts there are few, so they are looked up once.
 */
export const WAS_PUBLISHED = `s.published_at is not null
  and s.organisation_id not in (select id from organisation where published_at is null)`;

const COLUMNS: Readonly<Record<Taxonomy, string>> = {
  NEED: 's.needs',
  ACTIVITY_KIND: 's.activity_kinds',
  POPULATION: 's.populations',
};

/**
 * What is asked for, as SQL. What is gone has nothing left that a filter could look at, so it comes along where somebody asks what has
 * changed, whatever else they ask, and nowhere else.
 */
export function narrow(asked: AskedServices, today: string): Narrowed {
  const conditions = new Conditions();
  const changed = asked.modifiedAfter && changedSince(conditions.name(asked.modifiedAfter));
  addAbout(conditions, asked);
  addAges(conditions, asked);
  addTimes(conditions, asked, today);
  if (asked.near) addNear(conditions, asked.near);
  const listed = conditions.isEmpty ? null : `${SERVICE_IS_PUBLIC} and ${conditions.text}`;
  const fitting = changed && listed ? `((${listed}) or not (${SERVICE_IS_PUBLIC}))` : listed;
  const parts = [changed, fitting].filter((part) => part !== null);
  const where = parts.length > 0 ? parts.join(' and ') : null;
  return { where, values: conditions.values, isKeepable: asked.search === null };
}

/** The same as `modifiedAt` of a row, in a way for which there are indexes. */
function changedSince(moment: string): string {
  return `s.id in (select id from service where updated_at >= ${moment}
    union select c.id from service c join organisation p on p.id = c.organisation_id where p.updated_at >= ${moment}
    union select c.service_id from service_location c join location p on p.id = c.location_id where p.updated_at >= ${moment})`;
}

function addAbout(conditions: Conditions, { search, term, taxonomy, organisationId }: AskedServices): void {
  if (search !== null)
    conditions.add(
      (words) => `s.id in (select d.id from search.document d where d.kind = 'service'
        and d.words @@ (websearch_to_tsquery('english', ${words}) || websearch_to_tsquery('simple', ${words})))`,
      search,
    );
  if (term !== null) conditions.add((code) => `${COLUMNS[term.taxonomy]} @> array[${code}::text]`, term.code);
  if (taxonomy !== null) conditions.add(() => `cardinality(${COLUMNS[taxonomy]}) > 0`);
  if (organisationId !== null) conditions.add((id) => `s.organisation_id = ${id}::uuid`, organisationId);
}

/** Open to somebody within these ages, not to all of them. */
function addAges(conditions: Conditions, { minimumAge, maximumAge }: AskedServices): void {
  if (minimumAge !== null)
    conditions.add((age) => `(s.maximum_age is null or s.maximum_age >= ${age}::int)`, minimumAge);
  if (maximumAge !== null)
    conditions.add((age) => `(s.minimum_age is null or s.minimum_age <= ${age}::int)`, maximumAge);
}

/**
 * A regular session that is on at some time between the two, on one of the days. One that ends before it begins goes on into the next
 * day. Asked as a path, which PostgreSQL follows ten times as fast as it makes rows of the sessions.
 */
function addTimes(conditions: Conditions, { days, startTime, endTime }: AskedServices, today: string): void {
  if (days === null && startTime === null && endTime === null) return;
  const wanted = days ?? DAYS;
  const eves = wanted.map((day) => DAYS[(DAYS.indexOf(day) + DAYS.length - 1) % DAYS.length]);
  conditions.add(
    (asked) => `jsonb_path_exists(s.sessions, ${IS_ON}, ${asked}::jsonb)`,
    JSON.stringify({ today, days: wanted, eves, from: startTime ?? '00:00', to: endTime ?? '24:00' }),
  );
}

const IS_ON = `'$[*] ? (
  ((@.startsAt < $to && (@.endsAt > $from || @.endsAt <= @.startsAt) && @.day == $days[*])
    || (@.endsAt <= @.startsAt && @.endsAt > $from && @.day == $eves[*]))
  && (!(@.validTo < $today) || @.validTo == null))'`;

/** Takes people from there; and its place, as it is shown, is no further away than that. */
function addNear(conditions: Conditions, { codes, point, metres }: AskedPlace): void {
  conditions.add((list) => `(cardinality(s.catchment) = 0 or s.catchment && ${list}::text[])`, codes);
  if (metres !== null) addWithin(conditions, point, metres);
}
