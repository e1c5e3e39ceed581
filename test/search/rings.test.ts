import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { walkServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { insertTogether, listings } from './listings.ts';

const meilisearch = testMeilisearch();
const api = testApi({ meilisearch, indexPrefix: meilisearch.indexPrefix });
const make = listings(() => api.directory);

const MANY = 1_000;
const AT_ONE_POINT = 520;
const AT = '2026-01-05T09:00:00Z';
const TIMES = { created_at: AT, updated_at: AT, published_at: AT, version: 1 };
const idOf = (group: number, at: number) => `01900000-001${group}-7000-8000-${String(at).padStart(12, '0')}`;

/** A spiral around the middle, and one building with hundreds of services. */
const spiral = (at: number) => {
  const [turn, reach] = [at * 2.4, at < AT_ONE_POINT ? 0.03 : 0.3 * Math.sqrt(at / MANY)];
  return at < AT_ONE_POINT
    ? { latitude: HOME.latitude + reach, longitude: HOME.longitude }
    : { latitude: HOME.latitude + reach * Math.sin(turn), longitude: HOME.longitude + reach * 1.6 * Math.cos(turn) };
};

beforeAll(async () => {
  await aBorough(make);
  const organisation_id = await make.organisation();
  const all = Array.from({ length: MANY }, (_, at) => ({ at, ...spiral(at) }));
  const body = { ...TIMES, organisation_id };
  const locations = all.map(({ at, latitude, longitude }) => ({
    ...body,
    id: idOf(1, at),
    name: { en: 'Hall' },
    address_lines: [],
    accessibility: [],
    is_confidential: false,
    ...{ latitude, longitude, shown_latitude: latitude, shown_longitude: longitude },
  }));
  const lists = {
    needs: ['food'],
    activity_kinds: [],
    populations: [],
    referral_routes: [],
    attendance: [],
    catchment: [],
  };
  const rest = { languages: [], accessibility: [], sessions: [], session_exceptions: [], contacts: [], links: [] };
  const codes = { status: 'ACTIVE', standing: 'MET', gender: 'ANYONE', capacity_state: 'OPEN' };
  const service = { ...body, ...lists, ...rest, ...codes };
  await insertTogether(make.pool, [
    ['location', locations],
    ['service', all.map(({ at }) => ({ ...service, id: idOf(2, at), name: { en: 'Ring' } }))],
    ['service_location', all.map(({ at }) => ({ service_id: idOf(2, at), location_id: idOf(1, at) }))],
  ]);
  await make.pool.query('analyze'); // nobody else does it in a test
  await untilSearchHoldsAll(api);
});

describe('many services by distance', () => {
  it.each([40, 4])('come in exact order within %s km, without gap or double', async (withinKm) => {
    const near = { postcode: HOME.postcode, withinKm };
    const ids = await walkServices(api, { near, sort: 'DISTANCE', first: 100 });

    const { rows } = await make.pool.query<{ id: string }>(
      `select s.id from service s join service_location sl on sl.service_id = s.id
         join location l on l.id = sl.location_id,
         lateral (select 6371.0088 * 2 * asin(sqrt(power(sin(radians(l.latitude - $1) / 2), 2)
           + cos(radians($1)) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - $2) / 2), 2))) as km) d
       group by s.id having min(km) <= $3 order by min(km), s.id`,
      [HOME.latitude, HOME.longitude, withinKm],
    );
    const placed = rows.map(({ id }) => id);
    expect(placed.length).toBeGreaterThan(AT_ONE_POINT);
    expect(ids.slice(0, placed.length)).toEqual(placed);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
