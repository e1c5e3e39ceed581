import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Exchange = (
  request: { path: string; query: URLSearchParams; count: number },
  response: http.ServerResponse,
) => void;

export interface FeedServer {
  /** Where the feed is. */
  readonly url: string;
  /** What was asked, in order: path and query. */
  asked: string[];
  /** The services that it has; reset before each test. */
  services: object[];
  /** Answers this path otherwise; `count` says how often it was asked. */
  on(path: string, exchange: Exchange): void;
}

/** A feed of Open Referral UK version 3 on this computer, which a test makes as dirty as it likes. */
export function feedServer(): FeedServer {
  const others = new Map<string, Exchange>();
  const counts = new Map<string, number>();
  const feed = { asked: [] as string[], services: [] as object[] };
  const server = http.createServer((request, response) => {
    const { pathname: path, search, searchParams: query } = new URL(request.url ?? '/', 'http://feed');
    feed.asked.push(path + search);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const other = others.get(path) ?? plain(feed.services);
    other({ path, query, count }, response);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    others.clear();
    counts.clear();
    Object.assign(feed, { asked: [], services: [] });
  });
  const port = () => (server.address() as AddressInfo).port;
  return Object.defineProperties(feed, {
    url: { get: () => `http://127.0.0.1:${port()}` },
    on: { value: (path: string, exchange: Exchange) => others.set(path, exchange) },
  }) as unknown as FeedServer;
}

/** How the standard wants it. */
function plain(services: object[]): Exchange {
  return ({ path, query }, response) => {
    if (path === '/') return json(response, { version: 'HSDS-UK-3.0', licence: 'OGL-UK-3.0' });
    if (path === '/services') return json(response, pageOf(services, query));
    const id = decodeURIComponent(path.replace('/services/', ''));
    const found = services.find((service) => 'id' in service && String(service.id) === id);
    return found ? json(response, found) : refuse(response, 404);
  };
}

/** A page in the envelope of version 3, with records as short as lists have them. */
export function pageOf(services: object[], query: URLSearchParams): object {
  const size = Number(query.get('per_page') ?? '50');
  const page = Number(query.get('page') ?? '1');
  const contents = services.slice((page - 1) * size, page * size);
  const pages = Math.max(1, Math.ceil(services.length / size));
  return {
    ...{ total_items: services.length, total_pages: pages, page_number: page, size: contents.length },
    ...{ first_page: page === 1, last_page: page === pages, empty: contents.length === 0 },
    contents: contents.map((service) => listed(service as Record<string, unknown>)),
  };
}

function listed({ id, name, status, description, organization }: Record<string, unknown>): object {
  return { id, name, status, description, organization };
}

export function json(response: http.ServerResponse, body: object, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function refuse(response: http.ServerResponse, status: number, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, headers).end();
}
