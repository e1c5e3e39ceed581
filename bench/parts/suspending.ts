import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openDirectory } from '../../src/directory.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createApollo } from '../../src/graphql/server.ts';
import { personViewer } from '../../src/shared/viewer.ts';
import { KeepAlive } from '../measure/keep-alive.ts';
import { rounded } from '../measure/figures.ts';

const PATIENCE_MS = 10_000;

/** Milliseconds. */
export interface Span {
  p50: number;
  p99: number;
  max: number;
}

/** How soon what is suspended is gone. */
export interface Vanishing {
  suspended: number;
  all: Span;
  doors: Record<string, Span>;
}

interface Listed {
  id: string;
  name: string;
  organisation: { id: string; name: string };
}

/** What each door that the public may open is asked; a door shows a service where its answer holds the id. */
const DOORS: Record<string, { query: string; variables: (service: Listed) => object }> = {
  service: { query: 'query ($id: ID!) { service(id: $id) { id name } }', variables: ({ id }) => ({ id }) },
  node: { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: ({ id }) => ({ id }) },
  services: { query: '{ services(first: 100) { edges { node { id } } } }', variables: () => ({}) },
  'Organisation.services': {
    query: 'query ($id: ID!) { organisation(id: $id) { services(first: 100) { edges { node { id } } } } }',
    variables: ({ organisation }) => ({ id: organisation.id }),
  },
  searchServices: {
    query: 'query ($query: String) { searchServices(query: $query, first: 100) { edges { node { id } } } }',
    variables: ({ name }) => ({ query: name }),
  },
  searchOrganisations: {
    query: `query ($query: String) { searchOrganisations(query: $query, first: 5) {
      edges { node { services(first: 20) { edges { node { id } } } } } } }`,
    variables: ({ organisation }) => ({ query: organisation.name }),
  },
};

const LIST = '{ services(first: 100) { edges { node { id name organisation { id name } } } } }';
const SUSPEND = `mutation ($id: ID!) { suspendService(id: $id, reason: "For the benchmark.") {
  suspension { id } problems { message } } }`;

export interface Suspending {
  url: string;
  database: pg.PoolConfig;
  count: number;
}

/**
 * Suspends what stands first in the list. The mutation is sent to an API in this process, since no API key may suspend; doors are
 * asked over HTTP of the program, which hears of it through PostgreSQL alone.
 */
export async function measureSuspending({ url, database, count }: Suspending): Promise<Vanishing> {
  const directory = await openDirectory({ primary: database });
  const apollo = createApollo({ schema: await createSchema(), isProduction: false, logFault: () => undefined });
  const clients = Object.keys(DOORS).map((door) => ({ door, client: new KeepAlive(url, { connections: 1 }) }));
  const viewer = personViewer(randomUUID(), [{ role: 'ADMINISTRATOR', scope: null }]);
  const suspend = async ({ id }: Listed) => {
    const asked = { query: SUSPEND, variables: { id } };
    const { body } = await apollo.executeOperation(asked, { contextValue: directory.contextFor(viewer) });
    const words = JSON.stringify(body);
    if (!words.includes('"problems":[]')) throw new Error(`It was not suspended: ${words}`);
  };
  const times: Record<string, number>[] = [];
  try {
    for (const service of await listed(url, count)) {
      await insistOnSight(clients, service);
      const startedAt = performance.now();
      await suspend(service);
      const each = clients.map(async (at) => [at.door, await untilGone(at, service, startedAt)] as const);
      times.push(Object.fromEntries(await Promise.all(each)));
    }
  } finally {
    for (const { client } of clients) client.close();
    await apollo.stop();
    await directory.close();
  }
  const doors = Object.keys(DOORS).map((door) => [door, spanOf(times.map((of) => of[door] ?? NaN))] as const);
  const all = spanOf(times.map((of) => Math.max(...Object.values(of))));
  return { suspended: times.length, all, doors: Object.fromEntries(doors) };
}

interface Asking {
  door: string;
  client: KeepAlive;
}

async function listed(url: string, count: number): Promise<Listed[]> {
  const client = new KeepAlive(url, { connections: 1 });
  const { body } = await client.post('/graphql', JSON.stringify({ query: LIST }));
  client.close();
  const { data } = JSON.parse(body.toString()) as { data: { services: { edges: { node: Listed }[] } } };
  return data.services.edges.slice(0, count).map(({ node }) => node);
}

async function shows({ door, client }: Asking, service: Listed): Promise<boolean> {
  const { query, variables } = DOORS[door] ?? { query: '', variables: () => ({}) };
  const { status, body } = await client.post('/graphql', JSON.stringify({ query, variables: variables(service) }));
  const words = body.toString();
  if (status !== 200 || (words.includes('"errors"') && !words.includes('NOT_FOUND')))
    throw new Error(`${door}: ${status} ${words.slice(0, 300)}`);
  return words.includes(service.id);
}

/** What was never there cannot vanish. Searches are ordered by more than the name, so only the others must show it. */
async function insistOnSight(clients: readonly Asking[], service: Listed): Promise<void> {
  for (const asking of clients.filter(({ door }) => !door.startsWith('search')))
    if (!(await shows(asking, service))) throw new Error(`${asking.door} does not show ${service.id} to begin with.`);
}

async function untilGone(asking: Asking, service: Listed, startedAt: number): Promise<number> {
  for (;;) {
    const isThere = await shows(asking, service);
    const passed = performance.now() - startedAt;
    if (!isThere) return passed;
    if (passed > PATIENCE_MS) throw new Error(`${asking.door} still shows ${service.id} after ${PATIENCE_MS} ms.`);
  }
}

function spanOf(times: readonly number[]): Span {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
