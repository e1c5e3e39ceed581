import { loadPlaces } from '../../src/exchange/places/load-places.ts';
import { fewPlaces } from '../features/place/few-places.ts';
import { insertTogether, type Listings } from './listings.ts';

/** The postcode in the middle of the borough, and its point. */
export const HOME = { postcode: 'M33 7SR', latitude: 53.4246, longitude: -2.3219 };

const NEEDS = ['debt', 'food', 'bereavement', 'stress', 'parenting', 'caring-role', 'smoking'];
const KINDS = ['befriending', 'peer-support', 'volunteering'];
const POPULATIONS = ['lonely-or-isolated', 'autistic-people'];
const COSTS = ['FREE', 'DONATION', 'PAID', null];
const ATTENDANCES = ['IN_PERSON', 'ONLINE', 'PHONE'];
const LANGUAGES = ['en', 'cy', 'ur', 'bfi'];
const FEATURES = ['STEP_FREE', 'HEARING_LOOP', 'BSL'];
const GENDERS = ['ANYONE', 'WOMEN', 'MEN'];
const ROUTES = ['SELF', 'GP', 'LINK_WORKER', 'ANY_PROFESSIONAL'];
const STANDINGS = ['MET', 'NOT_ASSESSED', 'EXPIRED', 'WORKING_TOWARDS'];
const CAPACITIES = ['OPEN', 'WAITING_LIST', 'FULL', 'UNKNOWN'];
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const THINGS = ['choir', 'allotment', 'walking group', 'lunch club', 'bereavement circle', 'advice desk'];
const TOWNS = ['Sale', 'Stretford', 'Urmston'];

const SERVICES = 120;
const LOCATIONS = 30;
const ORGANISATIONS = 10;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const idOf = (group: number, at: number) => `01900000-000${group}-7000-8000-${String(at).padStart(12, '0')}`;
const AT = '2026-01-05T09:00:00Z';
const TIMES = { created_at: AT, updated_at: AT, published_at: AT };
const NOTHING = { contacts: [], links: [], version: 1 };

/** A borough of 120 services that differ in every way that a search can ask for; always the same. */
export async function aBorough({ pool }: Listings): Promise<void> {
  const client = await pool.connect();
  await loadPlaces(client, fewPlaces, new Date(AT)).finally(() => client.release());
  const count = (length: number) => Array.from({ length }, (_, at) => at);
  await insertTogether(pool, [
    ['organisation', count(ORGANISATIONS).map(organisation)],
    ['location', count(LOCATIONS).map(location)],
    ['service', count(SERVICES).map(service)],
    ['service_location', count(SERVICES).flatMap(places)],
  ]);
}

function organisation(at: number) {
  return {
    ...NOTHING,
    ...TIMES,
    id: idOf(1, at),
    name: { en: `Body ${at}` },
    kind: 'CHARITY',
    alternative_names: [],
    identifiers: [],
  };
}

/** One every 600 m or so on a line to the north-east. */
function location(at: number) {
  const [latitude, longitude] = [HOME.latitude + at * 0.004, HOME.longitude + at * 0.006];
  return {
    ...TIMES,
    version: 1,
    id: idOf(2, at),
    organisation_id: idOf(1, 0),
    name: { en: `Hall ${at}` },
    town: pick(TOWNS, at),
    address_lines: [],
    accessibility: [],
    is_confidential: false,
    latitude,
    longitude,
    shown_latitude: latitude,
    shown_longitude: longitude,
    local_authority: 'E08000009',
  };
}

function service(at: number) {
  return {
    ...NOTHING,
    ...TIMES,
    id: idOf(3, at),
    organisation_id: idOf(1, at % (ORGANISATIONS - 1)),
    name: { en: `${pick(THINGS, at)} ${at}`, ...(at % 11 === 0 && { cy: `Clwb cinio ${at}` }) },
    description: { en: `People meet here. <b>Number ${at}</b> of its kind.` },
    status: 'ACTIVE',
    standing: pick(STANDINGS, at),
    needs: [...new Set([pick(NEEDS, at), pick(NEEDS, at * 3 + 1)])],
    activity_kinds: [pick(KINDS, at)],
    populations: at % 3 === 0 ? [pick(POPULATIONS, at)] : [],
    minimum_age: at % 5 === 1 ? 18 : null,
    maximum_age: at % 5 === 2 ? 17 : null,
    gender: pick(GENDERS, at),
    referral_routes: [pick(ROUTES, at)],
    cost_kind: pick(COSTS, at),
    attendance: [pick(ATTENDANCES, at)],
    languages: ['en', pick(LANGUAGES, at)].slice(0, at % 4 === 0 ? 1 : 2),
    accessibility: FEATURES.slice(0, at % 4),
    capacity_state: pick(CAPACITIES, at),
    waiting_weeks: at % 4 === 1 ? at % 12 : null,
    catchment: at % 4 === 0 ? ['E08000009'] : at % 4 === 1 ? ['E10000030'] : [],
    sessions: [{ day: pick(DAYS, at), startsAt: '10:00', endsAt: '12:00', repeats: 'WEEKLY' }],
    session_exceptions: [],
    verified_on: at % 6 === 0 ? null : `2025-${String((at % 12) + 1).padStart(2, '0')}-15`,
  };
}

/** Every fifth has no place, every seventh has two. */
function places(at: number) {
  if (at % 5 === 0) return [];
  const links = [{ service_id: idOf(3, at), location_id: idOf(2, at % LOCATIONS) }];
  return at % 7 === 0 ? [...links, { service_id: idOf(3, at), location_id: idOf(2, (at + 11) % LOCATIONS) }] : links;
}
