import { afterAll, beforeAll } from '@jest/globals';
import type { ApolloServer } from '@apollo/server';
import type pg from 'pg';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from '../../src/context.ts';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { createHttp, type HttpOptions } from '../../src/graphql/http.ts';
import { costLimit } from '../../src/graphql/limits.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createApollo } from '../../src/graphql/server.ts';
import { payFor } from '../../src/graphql/pay.ts';
import type { Allowance } from '../../src/http/allowance.ts';
import { arrivalOf } from '../../src/http/arrival.ts';
import { listen } from '../../src/http/listen.ts';
import { logRequests } from '../../src/http/log-requests.ts';
import { recordOf } from '../../src/http/records.ts';
import { createLog } from '../../src/log.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import type { Viewer } from '../../src/shared/viewer.ts';
import { testDatabase } from '../support/database.ts';
import { viewerByToken } from '../support/token.ts';

export { TOKEN } from '../support/token.ts';

export interface Door {
  url: string;
  directory: Directory;
  connection: pg.PoolConfig;
  /** The log, line by line, as it is written. */
  lines: string[];
  send(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface DoorOptions extends Partial<
  Pick<HttpOptions, 'shell' | 'hasBrowserPage' | 'gates' | 'doors' | 'openPaths' | 'onAnswered'>
> {
  isProduction?: boolean;
  timeLimitMs?: number;
  allowance?: Allowance;
  /** Who asks, whatever they send; whoever shows the token when not said. */
  viewer?: () => Viewer;
  /** The clock; the real one when not said. */
  now?: () => Date;
}

const STRICT = { origins: { trusted: [], anyMayRead: false }, trustedProxies: [], timeLimitMs: 10_000 };

/** The API behind its real HTTP face, on a database of this test file's own. */
export function httpDoor(options: DoorOptions = {}): Door {
  const { isProduction = false, hasBrowserPage = false, shell = STRICT, gates, doors } = options;
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  let directory: Directory;
  let apollo: ApolloServer<Context>;
  let server: Server;
  let database: Awaited<ReturnType<typeof testDatabase>>;

  beforeAll(async () => {
    database = await testDatabase();
    const referenceKeys = [{ id: 'test', secret: Buffer.alloc(32, 1) }];
    const { timeLimitMs } = options;
    directory = await openDirectory({ primary: database.connection, poolSize: 4, timeLimitMs, referenceKeys });
    await directory.openSearch({ meilisearch: null, report: silentReporter, notice: () => undefined });
    const schema = await createSchema();
    const logFault = (requestId: string, error: unknown) => log.error({ requestId, error }, 'A request failed.');
    apollo = createApollo({ schema, isProduction, logFault, plugins: [costLimit(schema)] });
    await apollo.start();
    const http = createHttp({
      apollo,
      contextOf: (request) => {
        const { id, signal } = recordOf(request);
        const viewer = options.viewer?.() ?? viewerByToken(request.headers.authorization);
        const asker = options.allowance ? payFor(request, viewer, options.allowance).name : null;
        const { now } = options;
        return directory.contextFor(viewer, {
          ...{ requestId: id, asker, signal, arrival: arrivalOf(request) },
          ...(now && { now }),
        });
      },
      isReady: () => Promise.resolve(true),
      hasBrowserPage,
      shell,
      gates,
      doors,
      openPaths: options.openPaths,
      onAnswered: [logRequests(log), ...(options.onAnswered ?? [])],
      logFault,
    });
    server = await listen(http, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await apollo.stop();
    await directory.close();
    await database.drop();
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get url() {
      return url();
    },
    get directory() {
      return directory;
    },
    get connection() {
      return database.connection;
    },
    lines,
    send: (body, headers = {}) =>
      fetch(`${url()}/graphql`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}
