import { Reads } from '../../src/database/reads.ts';
import { HIDDEN_STANDINGS } from '../../src/features/standing/standing.codes.ts';
import { selectService } from '../../src/features/service/service-selection.ts';
import { servicesAfter, type ServiceRow } from '../../src/features/service/service.queries.ts';
import type { Site } from '../bench-site.ts';
import { compare, type Comparison } from '../measure/contest.ts';
import { KeepAlive } from '../measure/keep-alive.ts';
import { askDirectory, readDirectory } from '../questions/ask-directory.ts';

const CONNECTIONS = 16;
const PAGE = 20;
const CURSORS = 12;
const PAGES_APART = 4;

const LIST = `query List($after: String) { services(first: ${PAGE}, after: $after) { edges { node {
  id name summary organisation { id name } needs { code label } locations { id name town postcode latitude longitude }
} } pageInfo { hasNextPage endCursor } } }`;

/** How a list of twenty services does through the API, and as the same statement sent by a plain driver. */
export async function compareLists(site: Site): Promise<Comparison> {
  site.report.step('Listing twenty services with organisation, needs and places');
  const api = new KeepAlive(site.program.url, { connections: CONNECTIONS });
  const reads = new Reads({ connections: [site.database], poolSize: 10, onError: () => undefined });
  const cursors = await findCursors(api);
  const starts = await findStarts(reads, cursors.length);
  const bodies = cursors.map((after) => JSON.stringify({ query: LIST, variables: { after } }));

  const ours = (turn: number) => askDirectory(api, bodies[turn % bodies.length] ?? '');
  const theirs = (turn: number) => readList(reads, starts[turn % starts.length] ?? null).then(() => undefined);
  const comparison = await compare('Twenty services with organisation, needs and places', { ours, theirs }, site);
  api.close();
  await reads.close();
  return comparison;
}

/** What the list above shows of each service, which comes by one statement. */
const SELECTION = selectService(
  new Set(['id', 'name', 'summary', 'organisation', 'organisation.name', 'needs', 'locations']),
);

async function readList(reads: Reads, after: string | null): Promise<ServiceRow[]> {
  const sight = { all: false, organisations: [], hidden: HIDDEN_STANDINGS };
  return (await servicesAfter(reads, { after, limit: PAGE + 1, sight, selection: SELECTION })).slice(0, PAGE);
}

interface ListAnswer {
  services: { pageInfo: { endCursor: string | null } };
}

/** Cursors of pages that lie apart, so that not one page is read again and again. */
async function findCursors(api: KeepAlive): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  for (let page = 0, after: string | null = null; page < CURSORS * PAGES_APART; page++) {
    const answer: ListAnswer = await readDirectory<ListAnswer>(api, LIST, { after });
    after = answer.services.pageInfo.endCursor;
    if (page % PAGES_APART === PAGES_APART - 1) cursors.push(after);
  }
  return cursors;
}

/** The same pages by the ids after which they begin. */
async function findStarts(reads: Reads, count: number): Promise<(string | null)[]> {
  const starts: (string | null)[] = [null];
  let after: string | null = null;
  for (let page = 0; starts.length < count; page++) {
    after = (await readList(reads, after)).at(-1)?.id ?? null;
    if (page % PAGES_APART === PAGES_APART - 1) starts.push(after);
  }
  return starts;
}
