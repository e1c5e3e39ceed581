import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { newId } from '../../src/shared/uuid.ts';
import { answered } from './asking.ts';
import { insertTogether, listings } from './listings.ts';

const server = testMeilisearch();
const FIND = `query ($query: String, $first: Int! = 50, $after: String) {
  searchServices(query: $query, first: $first, after: $after) {
    edges { node { id } } total totalIsApproximate engine
    pageInfo { hasNextPage endCursor } problems { code } } }`;
/** Far more than is brought of each thing that was meant. */
const MANY = 250;

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('where hundreds are for each thing that was meant, with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const ids: Record<string, string> = {};
  const search = async (variables: Record<string, unknown>) =>
    (await answered(api, FIND, variables)).searchServices as Found;
  const firstOf = async (query: string) => (await search({ query })).edges[0]?.node.id;

  beforeAll(async () => {
    const today = new Date().toISOString();
    const [fresh, older] = [today.slice(0, 10), new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10)];
    const fact = { kind: 'CHARITY', created_at: today, updated_at: today, published_at: today };
    const many = (needs: string[]) =>
      Array.from({ length: MANY }, () => ({ id: newId(), organisation_id: newId(), needs }));
    const all = [...many(['bereavement']), ...many(['loneliness-and-isolation']), ...many(['debt'])];
    const { kind: _kind, ...times } = fact;
    const same = { ...times, verified_on: fresh, cost_kind: 'PAID' };
    await insertTogether(make.pool, [
      ['organisation', all.map(({ organisation_id: id }) => ({ ...fact, id, name: { en: 'A body' } }))],
      ['service', all.map((service) => ({ ...same, ...service, name: { en: 'Debt advice' } }))],
    ]);
    const before = { verified_on: older, name: { en: 'Debt advice' }, summary: { en: 'In the harbour.' } };
    ids.both = await make.service({ ...before, needs: ['bereavement', 'loneliness-and-isolation'] });
    ids.free = await make.service({ ...before, needs: ['debt'], cost_kind: 'FREE' });
    await untilSearchHoldsAll(api);
  });

  it('finds the one that is for both first', async () => {
    expect(await firstOf('my husband died and I never leave the house')).toBe(ids.both);
  });

  it('finds the one that is as wished first', async () => {
    expect(await firstOf('in debt, free advice')).toBe(ids.free);
  });

  it('says that there are more, and pages through what it has put together, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search({ query: 'my husband died and I never leave the house', after });
      expect(page).toMatchObject({ engine, totalIsApproximate: true, problems: [] });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);

    expect(seen.length).toBeGreaterThan(50);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

interface Found {
  edges: { node: { id: string } }[];
  total: number;
  totalIsApproximate: boolean;
  engine: string;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  problems: object[];
}
