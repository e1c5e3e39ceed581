import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { ownStatements } from '../support/statements.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { listings } from './listings.ts';

const api = testApi();

const make = listings(() => api.directory);

beforeAll(async () => {
  await aBorough(make);
  await untilSearchHoldsAll(api);
});

/** Each way to load less than a whole service, and that all of it comes along when anything else is asked for. */
const LITTLE = [
  '__typename id name summary writtenIn',
  'needs { code } activityKinds { code }',
  'version status standing cost { kind amountPence note } capacity { state waitingWeeks asOf } freshness { verifiedOn }',
  'organisation { __typename id name }',
  'organisation { name } locations { name town postcode latitude longitude version isConfidential accessibility }',
  'locations { addressLines localAuthority accessNotes } needs { label } status',
];

const search = (sort: string, fields: string) => `{
  searchServices(near: { point: { latitude: ${HOME.latitude}, longitude: ${HOME.longitude} } }, sort: ${sort}) {
    edges { node { ${fields} } }
  }
}`;

const list = (fields: string) => `{ services(first: 50) { edges { node { ${fields} } } } }`;

async function nodes(document: string): Promise<object[]> {
  const [connection] = Object.values(await answered(api, document)) as { edges: { node: object }[] }[];
  return connection?.edges.map(({ node }) => node) ?? [];
}

describe.each(LITTLE)('{ %s }', (fields) => {
  it.each([
    ['a search', (more: string) => search('RELEVANCE', fields + more)],
    ['a search by distance', (more: string) => search('DISTANCE', fields + more)],
    ['a list', (more: string) => list(fields + more)],
  ])('is the same in %s whether little or all of a service is loaded', async (_, document) => {
    const little = await nodes(document(''));
    const all = await nodes(document(' description organisation { kind }'));

    expect(little.length).toBeGreaterThan(0);
    expect(all).toEqual(little.map((node) => holding(node)));
  });
});

it('has the same places and organisation by itself as in a list', async () => {
  const fields = 'id organisation { name } locations { id name town postcode latitude isConfidential accessibility }';
  const listed = (await nodes(list(fields))) as { id: string }[];

  const alone = listed.map(async ({ id }) => answered(api, `{ service(id: "${id}") { ${fields} } }`));

  expect((await Promise.all(alone)).map(({ service }) => service)).toEqual(listed);
});

it('is found with its organisation and its places by one statement', async () => {
  const document = list('name organisation { name } locations { name } needs { label } cost { kind }');

  expect((await api.ask(document)).errors).toEqual([]);
  expect(await ownStatements(() => api.ask(document))).toBe(1);
});

/** What was loaded as a whole has the same and more; of its organisation too. */
function holding(node: object): object {
  const inner = Object.entries(node).map(([field, value]) => [
    field,
    field === 'organisation' ? (expect.objectContaining(value as object) as object) : (value as unknown),
  ]);
  return expect.objectContaining(Object.fromEntries(inner) as object);
}
