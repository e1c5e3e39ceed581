import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { testApi } from '../../support/api.ts';
import { withClient } from '../../support/with-client.ts';
import { fewPlaces } from './few-places.ts';

const api = testApi();

beforeAll(async () => {
  await withClient(api.connection, (client) => loadPlaces(client, fewPlaces, new Date()));
});

const PLACE = `query ($postcode: String!) {
  place(postcode: $postcode) {
    place {
      postcode precision radiusKm point { latitude longitude }
      localAuthority { code name kind } icb { name } nation { code }
      deprivation { decile index isEstimated smallArea { code } }
      notice { message } attribution
    }
    problems { path code message }
  }
}`;

describe('place', () => {
  it('answers where a postcode is, in one statement beside the look whether places were loaded', async () => {
    const { data, errors, statements } = await api.ask(PLACE, { postcode: 'm337sr' });

    expect({ errors, statements }).toEqual({ errors: [], statements: 2 });
    expect(data?.place).toEqual({
      place: {
        postcode: 'M33 7SR',
        precision: 'UNIT',
        radiusKm: null,
        point: { latitude: 53.4246, longitude: -2.3219 },
        localAuthority: { code: 'E08000009', name: 'Trafford', kind: 'LOCAL_AUTHORITY' },
        icb: { name: 'NHS Greater Manchester Integrated Care Board' },
        nation: { code: 'E92000001' },
        deprivation: { decile: 7, index: 'IMD2025', isEstimated: true, smallArea: { code: 'E01006166' } },
        notice: null,
        attribution: ['Contains OS data © Crown copyright and database right 2025.'],
      },
      problems: [],
    });
  });

  it('gives the sector of a postcode that is not known, and says what to do', async () => {
    const { data } = await api.ask(PLACE, { postcode: 'M33 7ZZ' });

    expect(data?.place).toMatchObject({
      place: { postcode: 'M33 7ZZ', precision: 'SECTOR', radiusKm: 0.87 },
      problems: [
        { path: 'postcode', code: 'UNKNOWN', message: expect.stringContaining('We do not know M33 7ZZ.') as unknown },
      ],
    });
  });

  it.each([
    ['', 'REQUIRED', 'Enter a postcode.'],
    ['Sale', 'INVALID', '“Sale” is not a UK postcode.'],
    ['M33 OSR', 'INVALID', 'Did you mean M33 0SR?'],
    ['ZZ1 1ZZ', 'UNKNOWN', 'We know no postcodes that begin with ZZ1'],
  ])('says what to type instead of %j', async (postcode, code, words) => {
    const { data, errors } = await api.ask(PLACE, { postcode });

    expect(errors).toEqual([]);
    expect(data?.place).toEqual({
      place: null,
      problems: [{ path: 'postcode', code, message: expect.stringContaining(words) as unknown }],
    });
  });
});

describe('areas', () => {
  const AREAS = `query ($kind: AreaKind, $search: String, $first: Int! = 20, $after: String) {
    areas(kind: $kind, search: $search, first: $first, after: $after) {
      edges { node { code name kind population { total under16 } parents } }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const codesIn = (data: { areas: { edges: { node: { code: string } }[] } }) =>
    data.areas.edges.map(({ node }) => node.code);

  it('finds areas by kind and part of the name', async () => {
    const { data } = await api.ask(AREAS, { kind: 'LOCAL_AUTHORITY', search: 'traff' });

    expect(data?.areas.edges).toEqual([
      {
        node: {
          code: 'E08000009',
          name: 'Trafford',
          kind: 'LOCAL_AUTHORITY',
          population: { total: 235048, under16: null },
          parents: ['E12000002', 'E92000001', 'K02000001', 'E54000057'],
        },
      },
    ]);
  });

  it('takes signs in a search as they are', async () => {
    const { data } = await api.ask(AREAS, { search: '%' });

    expect(data?.areas.edges).toEqual([]);
  });

  it('pages by name to the end, each area once', async () => {
    const all = await api.ask(AREAS, { first: 50 });
    const start = await api.ask(AREAS, { first: 5 });
    const rest = await api.ask(AREAS, { first: 50, after: start.data?.areas.pageInfo.endCursor });

    expect(start.data?.areas.pageInfo.hasNextPage).toBe(true);
    expect([...codesIn(start.data as never), ...codesIn(rest.data as never)]).toEqual(codesIn(all.data as never));
  });

  it('refuses a cursor that is none', async () => {
    const { errors } = await api.ask(AREAS, { after: 'nonsense' });

    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ path: 'after' }] });
  });

  it('gives the area that took the place of an old code', async () => {
    await withClient(api.connection, (client) =>
      client.query(`insert into place.area_code_history values ('E08000099', 'Old Trafford', 'E08000009')`),
    );

    const { data } = await api.ask('{ area(code: "E08000099") { code name } }');

    expect(data?.area).toEqual({ code: 'E08000009', name: 'Trafford' });
  });

  it('has no area for a code that never was', async () => {
    const { errors } = await api.ask('{ area(code: "X") { code } }');

    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('leaves out an area that is no longer in force', async () => {
    await withClient(api.connection, (client) =>
      client.query(
        `update place.area set valid_to = '2026-03-31', successors = '{E54000099}' where code = 'E54000034'`,
      ),
    );

    api.setClock('2026-03-31T20:00:00Z');
    const before = await api.ask(AREAS, { search: 'E54000034' });
    api.setClock('2026-03-31T23:30:00Z');
    const after = await api.ask(AREAS, { search: 'E54000034' });

    expect([codesIn(before.data as never), codesIn(after.data as never)]).toEqual([['E54000034'], []]);
  });
});
