import { beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../../bench/generate/random.ts';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { CAPACITY_STATES, SERVICE_STATUSES } from '../../../src/features/service/service.codes.ts';
import { STANDINGS } from '../../../src/features/standing/standing.codes.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { withClient } from '../../support/with-client.ts';
import { slowCount, type Neighbourhood, type Offered } from './slow-count.ts';

const TODAY = '2026-11-10';
const SERVICES = 400;
const COUNCILS = ['E06000911', 'E06000912', 'E06000913', 'W06000914'];
const BOARDS = ['E54000911', 'E54000912', 'W11000913'];
const NEEDS = ['debt', 'food', 'stress'];
const POPULATIONS = ['families-and-carers', 'autistic-people'];

const api = testApi();
const { anOrganisation, countedSupply } = builders(api);
const random = new Random(6, 53);

/** Forty small areas, one postcode in each; the first two councils span two boards. */
const neighbourhoods = Array.from({ length: 40 }, (_, index): Neighbourhood => {
  const number = String(index).padStart(2, '0');
  const council = COUNCILS[index % COUNCILS.length] ?? '';
  const isWelsh = council.startsWith('W');
  const board = isWelsh ? 'W11000913' : (BOARDS[council === 'E06000913' ? 1 : random.whole(0, 1)] ?? '');
  const ward = `E050009${String(Math.floor(index / 8)).padStart(2, '0')}`;
  const outcode = `ZZ${1 + Math.floor(index / 5)}`;
  const nation = isWelsh ? 'W92000004' : 'E92000001';
  return {
    ...{ code: `E010009${number}`, name: number, latitude: 50 + index / 10, longitude: -2, localAuthority: council },
    ...{ icb: board, ward, wardName: ward, population: random.whole(0, 3000), index: 'IMD2025' },
    decile: random.chance(0.1) ? null : random.whole(1, 10),
    codes: [council, board, ward, `outcode:${outcode}`, nation, 'K02000001'],
  };
});
const everyCode = [...new Set(neighbourhoods.flatMap(({ codes }) => codes)), 'E05999999', 'outcode:QQ1'];

const services = Array.from({ length: SERVICES }, (): Offered => {
  const room = random.one(CAPACITY_STATES);
  return {
    ...{ status: random.chance(0.8) ? 'ACTIVE' : random.one(SERVICE_STATUSES), standing: random.one(STANDINGS), room },
    assuredUntil: random.one([null, '2026-11-09', '2026-11-10', '2027-01-01']),
    ...{ needs: random.some(NEEDS, random.whole(0, 2)), populations: random.some(POPULATIONS, random.whole(0, 2)) },
    catchment: random.some(everyCode, random.whole(0, 4)),
    weeks: room === 'WAITING_LIST' && random.chance(0.8) ? random.whole(1, 40) : null,
    places: random.chance(0.5) ? random.whole(1, 60) : null,
  };
});

const INSERT = `insert into service (id, organisation_id, name, status, standing, assured_until, needs, populations, catchment,
    capacity_state, waiting_weeks, capacity_places, published_at, created_at, updated_at)
  select id, $2, '{"en": "A group"}', status, standing, "assuredUntil", needs, populations, catchment, room, weeks, places,
    now(), now(), now()
  from jsonb_to_recordset($1::jsonb) as s (id uuid, status text, standing text, "assuredUntil" date, needs text[],
    populations text[], catchment text[], room text, weeks int, places int)`;

beforeAll(async () => {
  const { id } = await anOrganisation();
  const rows = services.map((service) => ({ id: newId(), ...service }));
  const postcodes = neighbourhoods.map(({ name, latitude, longitude, localAuthority, codes }) => {
    const outcode = codes.find((code) => code.startsWith('outcode:'))?.slice(8) ?? '';
    return { postcode: `${outcode} ${name.slice(0, 1)}A${name.slice(1)}`, latitude, longitude, localAuthority };
  });
  await withClient(api.connection, async (client) => {
    await loadPlaces(client, { smallAreas: neighbourhoods, postcodes }, new Date());
    await client.query(INSERT, [JSON.stringify(rows), id]);
  });
  api.setClock(`${TODAY}T12:00:00Z`);
  await countedSupply();
});

const COLUMNS = `listed, referable, places, places_stated, accepting, waiting, median_wait_weeks, lost_working_towards,
  lost_expired, lost_places, residents, deprived_residents, deprived_referable, least_deprived_residents, least_deprived_referable, referable_spread, places_spread,
  deprived_referable_spread, least_deprived_referable_spread`;

const isClose = (one: number | null | undefined, other: number | null) =>
  one === other || (one != null && other !== null && Math.abs(one - other) < 1e-5);

describe('counting in one go', () => {
  const areas = [
    ...COUNCILS.map((code) => ['LOCAL_AUTHORITY', code] as const),
    ...BOARDS.map((code) => ['ICB', code] as const),
    ...['E92000001', 'W92000004'].map((code) => ['NATION', code] as const),
  ];
  const cells = areas.flatMap(([kind, area]) =>
    NEEDS.flatMap((need) => ['', ...POPULATIONS].map((population) => ({ kind, area, need, population }))),
  );

  it.each(cells)('is what counting each service by itself gives: $kind $area $need $population', async (cell) => {
    const { kind, area, need, population } = cell;
    const inside = neighbourhoods.filter(({ codes }) => codes.includes(area));
    const wanted = slowCount(
      services,
      { area: inside, everywhere: neighbourhoods },
      { need, population, today: TODAY },
    );
    const [kept] = await api.directory.reads.all<Record<string, number | null>>(
      '',
      `select ${COLUMNS} from provision.supply where (area_kind, area, need, population) = ($1, $2, $3, $4)`,
      [kind, area, need, population],
    );

    expect(wanted.listed).toBeGreaterThan(0);
    expect(Object.keys(wanted).sort()).toEqual(Object.keys(kept ?? {}).sort());
    expect(Object.entries(wanted).filter(([column, value]) => !isClose(kept?.[column], value))).toEqual([]);
  });

  it('has the residents of each council, board and decile', async () => {
    const parts = await api.directory.reads.all<{ residents: number }>('', 'select residents from provision.part');

    const residents = neighbourhoods.reduce((sum, { population }) => sum + (population ?? 0), 0);
    expect(parts.reduce((sum, part) => sum + part.residents, 0)).toBe(residents);
    expect(parts.length).toBeGreaterThan(BOARDS.length * 4);
  });
});
