import { beforeAll, describe, expect, it } from '@jest/globals';
import { shownFilter } from '../../../src/features/provision/filter-figures.rules.ts';
import type { FilterCount } from '../../../src/features/provision/filters.queries.ts';
import { filterInWords } from '../../../src/features/provision-views/search-filters.rules.ts';
import { testApi } from '../../support/api.ts';
import { provisioning } from '../../support/provision.ts';
import { whoIs } from '../../support/viewers.ts';

const api = testApi();
const { sql, parts, supply, searched, publishGaps } = provisioning(api);
const [BOARD, NORTHMOOR, SOUTHMOOR] = ['E54000901', 'E06000901', 'E06000902'];

const ASK = `query ($areaCode: String!) { areaProfile(areaCode: $areaCode) { problems { message }
  searchFilters { filter words searches none few noResultPer100 low high } } }`;

async function filtersOf(areaCode: string) {
  const { data, errors } = await api.ask(ASK, { areaCode }, whoIs('COMMISSIONER', areaCode));
  expect(errors).toEqual([]);
  return data?.areaProfile.searchFilters;
}

const FILTER_DAYS = `insert into provision.search_filter_day
  select coalesce(day, '2026-02-02'), council, '${BOARD}', 'debt', filter, searches, none, few, 0, 0, users
  from jsonb_to_recordset($1::jsonb) as d (day date, council text, filter text, searches int, none int, few int, users int)`;

beforeAll(async () => {
  await sql(`insert into place.area (code, name, kind, parents) values
    ('${NORTHMOOR}', 'Northmoor', 'LOCAL_AUTHORITY', '{${BOARD}}'), ('${SOUTHMOOR}', 'Southmoor', 'LOCAL_AUTHORITY', '{${BOARD}}'),
    ('${BOARD}', 'Hill ICB', 'ICB', '{}')`);
  await parts([NORTHMOOR, SOUTHMOOR].map((localAuthority) => ({ localAuthority, icb: BOARD, residents: 1000 })));
  await supply(
    [NORTHMOOR, SOUTHMOOR]
      .map((area) => ({ area, need: 'debt' }))
      .concat({ area: BOARD, need: 'debt' })
      .map((row) => ({
        ...row,
        areaKind: row.area === BOARD ? 'ICB' : 'LOCAL_AUTHORITY',
      })),
  );
  await searched([
    { localAuthority: NORTHMOOR, icb: BOARD, need: 'debt', searches: 200 },
    { localAuthority: SOUTHMOOR, icb: BOARD, need: 'debt', searches: 200 },
  ]);
  await sql(FILTER_DAYS, [
    JSON.stringify([
      { council: NORTHMOOR, filter: 'time:EVENING', searches: 60, none: 41, few: 0, users: 60 },
      { council: NORTHMOOR, filter: 'cost:FREE', searches: 33, none: 0, few: 12, users: 30 },
      { council: SOUTHMOOR, filter: 'time:EVENING', searches: 20, none: 20, few: 0, users: 20 },
      { council: SOUTHMOOR, filter: 'languages:ur', searches: 7, none: 7, few: 0, users: 7 },
      ...Array.from({ length: 20 }, (_, at) => ({
        ...{ day: `2026-03-${String(at + 1).padStart(2, '0')}`, council: SOUTHMOOR, filter: 'days:TUE' },
        ...{ searches: 2, none: 2, few: 0, users: 1 },
      })),
    ]),
  ]);
  await publishGaps('2026-04-29');
});

describe('what people looked for besides the need', () => {
  it('is told with how often nothing was found, and how sure that is', async () => {
    expect(await filtersOf(NORTHMOOR)).toEqual([
      {
        ...{ filter: 'time:EVENING', words: 'time of day: evening', searches: 60, none: 40, few: 0 },
        ...{ noResultPer100: 66.67, low: 54.06, high: 77.27 },
      },
      expect.objectContaining({ filter: 'cost:FREE', searches: 35, none: 0, few: 10, noResultPer100: 0 }),
    ]);
  });

  it('is not told of too few, nor of one person who comes back day after day', async () => {
    expect((await filtersOf(SOUTHMOOR)).map(({ filter }: { filter: string }) => filter)).toEqual(['time:EVENING']);
  });

  it('of a board is what is told of its parts', async () => {
    expect(await filtersOf(BOARD)).toMatchObject([
      { filter: 'time:EVENING', searches: 80, none: 60, noResultPer100: 75 },
      { filter: 'cost:FREE', searches: 35 },
    ]);
  });

  it('does not change once it is published', async () => {
    await expect(sql('delete from provision.filter_figure')).rejects.toThrow('Published figures do not change.');
  });
});

describe('what may be told of a filter', () => {
  const count: FilterCount = {
    ...{ localAuthority: NORTHMOOR, icb: BOARD, filter: 'cost:FREE', searches: 60, none: 20, few: 20, users: 60 },
    ...{ noneBy: 20, fewBy: 20, foundBy: 20, all: 100, othersBy: 40 },
  };

  it.each([
    ['all of it, rounded', {}, { searches: 60, none: 20, few: 20 }],
    ['all of it where there are no other searches', { all: 60, othersBy: 0 }, { searches: 60, none: 20, few: 20 }],
    ['nothing of few people', { users: 7 }, null],
    ['nothing where the others are few people', { othersBy: 7 }, null],
    ['nothing where the others are few searches', { all: 64 }, null],
    ['not what was found where few people found nothing', { noneBy: 7 }, { searches: 60, none: null, few: null }],
    ['nor where few found one or two', { fewBy: 1 }, { searches: 60, none: null, few: null }],
    ['nor where few found more', { foundBy: 7 }, { searches: 60, none: null, few: null }],
    ['nor where more was found a few times', { none: 36 }, { searches: 60, none: null, few: null }],
    [
      'what was found where that was all or nothing',
      { none: 60, few: 0, foundBy: 0, fewBy: 0 },
      { searches: 60, none: 60, few: 0 },
    ],
  ])('is %s', (_what, other, shown) => {
    expect(shownFilter({ ...count, ...other })).toEqual(shown);
  });
});

describe('a filter in words', () => {
  it.each([
    ['languages:ur', 'language: Urdu'],
    ['accessibility:STEP_FREE', 'access: step free'],
    ['activityKinds:social-club', 'kind of activity: social club'],
    ['openAt', 'open at a certain time'],
  ])('%s', (filter, words) => {
    expect(filterInWords(filter)).toBe(words);
  });
});
