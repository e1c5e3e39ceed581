import { beforeAll, describe, expect, it } from '@jest/globals';
import { raiseGeneration } from '../../src/search/engine/generation.queries.ts';
import type { Search } from '../../src/search/engine/search.ts';
import { searchServices as searchListedServices } from '../../src/search/search-listings.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { ownStatements } from '../support/statements.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered, searchServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const meilisearch = testMeilisearch();
const api = testApi({ meilisearch, indexPrefix: meilisearch.indexPrefix });
const make = listings(() => api.directory);

beforeAll(async () => {
  await aBorough(make);
  await untilSearchHoldsAll(api);
});

describe('what is wrong with a search', () => {
  it.each([
    ['an unknown postcode', { near: { postcode: 'ZZ99 9ZZ' } }, 'near.postcode', 'UNKNOWN'],
    ['no postcode at all', { eligibleAt: { postcode: 'hello' } }, 'eligibleAt.postcode', 'INVALID'],
    ['a circle without size', { near: { postcode: 'M33', withinKm: 0 } }, 'near.withinKm', 'OUT_OF_RANGE'],
    ['too large a circle', { near: { postcode: 'M33', withinKm: 501 } }, 'near.withinKm', 'OUT_OF_RANGE'],
    ['both postcode and point', { near: { postcode: 'M33', point: homePoint() } }, 'near', 'INVALID'],
    ['neither postcode nor point', { near: {} }, 'near', 'REQUIRED'],
    ['an empty page', { first: 0 }, 'first', 'OUT_OF_RANGE'],
    ['too large a page', { first: 101 }, 'first', 'OUT_OF_RANGE'],
    ['an age below none', { filter: { age: -1 } }, 'filter.age', 'OUT_OF_RANGE'],
    ['an age beyond all', { filter: { age: 121 } }, 'filter.age', 'OUT_OF_RANGE'],
    ['distance from nowhere', { sort: 'DISTANCE' }, 'sort', 'REQUIRED'],
    ['a cursor of something else', { after: 'aWQ6MQ' }, 'after', 'INVALID'],
    ['a code that is none', { filter: { languages: ['en"] OR id EXISTS'] } }, 'filter.languages', 'INVALID'],
    ['too long a query', { query: 'x'.repeat(301) }, 'query', 'TOO_LONG'],
    ['a point off the earth', { near: { point: { latitude: -1e308, longitude: 0 } } }, 'near.point', 'OUT_OF_RANGE'],
  ])('tells of %s, and finds nothing', async (_name, variables, path, code) => {
    const { problems, ids, crisis } = await searchServices(api, variables);

    expect(problems).toMatchObject([{ path, code }]);
    expect(ids).toEqual([]);
    expect(crisis).not.toBeNull();
  });

  it('tells of the first few of ten thousand mistakes', async () => {
    const { problems } = await searchServices(api, {
      filter: { languages: Array.from({ length: 10_000 }, () => '!') },
    });

    expect(problems.map(({ code }) => code)).toEqual(['TOO_LONG', ...Array.from({ length: 5 }, () => 'INVALID')]);
  });

  it.each([5e-324, -0, 90])('finds what has no place from a point at latitude %d', async (latitude) => {
    const { problems, ids } = await searchServices(api, { near: { point: { latitude, longitude: 0 } } });

    expect(problems).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('says which need was probably meant', async () => {
    const { problems } = await searchServices(api, { filter: { needs: ['bereavment'] } });

    expect(problems).toMatchObject([{ path: 'filter.needs', code: 'UNKNOWN' }]);
    expect(problems[0]?.message).toContain('bereavement');
  });

  it('goes on from the middle of a sector that it knows, and says so', async () => {
    const { problems, ids } = await searchServices(api, { near: { postcode: 'M33' } });

    expect(problems).toMatchObject([{ path: 'near.postcode' }]);
    expect(ids.length).toBeGreaterThan(0);
  });
});

describe('cursors', () => {
  it('refuses one of another search', async () => {
    const { pageInfo } = await searchServices(api, { first: 2 });
    const { problems } = await searchServices(api, { first: 2, query: 'choir', after: pageInfo.endCursor });

    expect(problems).toMatchObject([{ path: 'after', code: 'INVALID' }]);
  });

  it.each(['-'.repeat(36), 'null', 7])('refuses one in which %p stands for an id', async (id) => {
    const near = { near: { point: homePoint() }, sort: 'DISTANCE', first: 2 };
    const { pageInfo } = await searchServices(api, near);
    const [generation, engine, question] = JSON.parse(
      Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString(),
    ) as string[];
    const after = Buffer.from(JSON.stringify([generation, engine, question, { km: 1, id }])).toString('base64url');

    const { problems } = await searchServices(api, { ...near, after });

    expect(problems).toMatchObject([{ path: 'after', code: 'INVALID' }]);
  });

  it('refuses one from before the index was built anew', async () => {
    const { pageInfo } = await searchServices(api, { first: 2 });
    await raiseGeneration(make.pool, 'as before');

    await eventually(async () => {
      const { problems, ids } = await searchServices(api, { first: 2, after: pageInfo.endCursor });
      expect(problems).toMatchObject([{ path: 'after', code: 'CONFLICT' }]);
      expect(ids).toEqual([]);
    });
  });
});

describe('what may not be shown', () => {
  it('drops what was suspended a moment ago, though the index still has it', async () => {
    const id = await make.service({ name: { en: 'Bassoon evening' } });
    await eventually(async () => expect((await searchServices(api, { query: 'bassoon' })).ids).toEqual([id]));

    await make.pool.query(`set session_replication_role = replica; -- no trigger tells search
      update service set standing = 'SUSPENDED' where id = '${id}'; set session_replication_role = origin`);

    expect((await searchServices(api, { query: 'bassoon' })).ids).toEqual([]);
  });

  it('does not find a refuge by the name or postcode of its place, nor by circles around it', async () => {
    const [truth, shown] = [
      { latitude: 53.5, longitude: -2.2 },
      { latitude: 53.43, longitude: -2.33 },
    ];
    const location = await make.location({
      name: { en: 'Wisteria Lodge' },
      town: 'Wisteriaville',
      postcode: 'M33 7QQ',
      ...truth,
      is_confidential: true,
      shown_latitude: shown.latitude,
      shown_longitude: shown.longitude,
      local_authority: 'E08000009',
    });
    const id = await make.service({ name: { en: 'Sanctuary for women' } }, [location]);
    await eventually(async () => expect((await searchServices(api, { query: 'sanctuary' })).ids).toEqual([id]));

    for (const query of ['wisteria', 'wisteriaville', 'M33 7QQ'])
      expect((await searchServices(api, { query })).ids).not.toContain(id);
    const around = await searchServices(api, { query: 'sanctuary', near: { point: truth, withinKm: 3 } });
    expect(around.ids).toEqual([]);
    const [edge] = (await searchServices(api, { query: 'sanctuary', near: { point: shown, withinKm: 1 } })).edges;
    expect(edge).toMatchObject({
      distanceKm: 0,
      nearestLocation: { id: location, isConfidential: true, postcode: null },
    });
  });
});

describe('hostile words', () => {
  it.each([
    ['quotes', `"choir' \\" OR "1"="1`],
    ['filters', 'choir) OR (id EXISTS'],
    ['SQL', `choir'; drop table service; --`],
    ['NUL and control characters', 'choir\u0000\u0001\u001b'],
    ['a lone surrogate', 'choir \ud800'],
    ['tsquery operators', 'choir & | ! <-> :* ()'],
    ['nothing but signs', '-"-" !!! --'],
    ['percent and underscore', '%_%_%'],
    ['markup', '<script>alert(1)</script>'],
  ])('stands %s', async (_name, query) => {
    const { engine, problems } = await searchServices(api, { query });

    expect(problems).toEqual([]);
    expect(engine).toBe('MEILISEARCH');
  });
});

describe('statements', () => {
  const document = `query ($near: NearInput) { searchServices(query: "choir", near: $near, first: 20) {
    total edges { node { id name } highlights { field } } organisationsWithoutServices } }`;

  it('are four for a page: what is called so, two to put what the words mean in order; now and then one asks for new places', async () => {
    const near = { postcode: HOME.postcode };
    await api.ask(document, { near });
    const statements = (query: string, variables = {}) =>
      ownStatements(() => api.ask(document.replace('choir', query), variables));

    expect(await statements('choir')).toBe(4);
    expect(await statements('choir', { near })).toBeLessThanOrEqual(5);
    expect(await statements('bassoon')).toBe(1);
  });
});

describe('crisis lines', () => {
  it('come even when nothing can be searched', async () => {
    const broken = { with: () => Promise.reject(new Error('all is lost')), tell: () => undefined };
    const ctx = { ...api.directory.contextFor(anonymous), search: broken as unknown as Search };
    const wanted = { facets: [], marks: false, organisationsWithoutServices: false };
    const answer = await searchListedServices(ctx, { query: 'choir', sort: 'RELEVANCE', first: 5 }, wanted);

    expect(answer).toMatchObject({ edges: [], engine: null, problems: [{ code: 'UNAVAILABLE' }] });
    expect(answer.crisis!.lines.length).toBeGreaterThan(0);
  });

  it('come with every search that finds nothing', async () => {
    const { crisis, total } = await searchServices(api, { query: 'xyzzyplugh' });

    expect(total).toBe(0);
    expect(crisis!.lines.length).toBeGreaterThan(0);
  });

  it('come with words about suicide, whatever is found', async () => {
    expect((await searchServices(api, { query: 'suicidal thoughts choir' })).crisis).not.toBeNull();
    expect((await searchServices(api, { query: 'choir' })).crisis).toBeNull();
  });
});

describe('organisations', () => {
  const ORGANISATIONS = `query ($query: String, $filter: OrganisationFilter, $near: NearInput) {
    searchOrganisations(query: $query, filter: $filter, near: $near, first: 50) {
      edges { node { id } distanceKm } total engine problems { message } facets { needs { code count } } } }`;

  it('finds one without services, and services say that it is there', async () => {
    const id = await make.organisation({ name: { en: 'Zither society' } });

    await eventually(async () => {
      const { searchOrganisations } = await answered(api, ORGANISATIONS, { query: 'zither' });
      expect(searchOrganisations.edges).toMatchObject([{ node: { id } }]);
    });
    expect((await searchServices(api, { query: 'zither' })).organisationsWithoutServices).toBe(1);
  });

  it('finds them by what their services are for', async () => {
    const { rows } = await make.pool.query<{ id: string }>(
      `select distinct organisation_id as id from service where 'debt' = any(needs) order by 1`,
    );

    await eventually(async () => {
      const { searchOrganisations } = await answered(api, ORGANISATIONS, { filter: { needs: ['debt'] } });
      const ids = (searchOrganisations.edges as { node: { id: string } }[]).map(({ node }) => node.id);
      expect([...ids].sort()).toEqual(rows.map(({ id }) => id));
    });
  });

  it('finds them by where their services are, with the distance', async () => {
    const near = { postcode: HOME.postcode, withinKm: 1 };
    const { searchOrganisations } = await answered(api, ORGANISATIONS, { near, filter: { hasServices: true } });

    expect(searchOrganisations.problems).toEqual([]);
    expect(searchOrganisations.edges.length).toBeGreaterThan(0);
  });
});

function homePoint() {
  return { latitude: HOME.latitude, longitude: HOME.longitude };
}
