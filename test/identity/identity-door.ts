import { afterAll, beforeAll } from '@jest/globals';
import type { ApolloServer } from '@apollo/server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import type { IdentityConfig } from '../../src/config/identity.ts';
import type { Context } from '../../src/context.ts';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { createHttp } from '../../src/graphql/http.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createApollo } from '../../src/graphql/server.ts';
import { listen, stopListening } from '../../src/http/listen.ts';
import { logRequests } from '../../src/http/log-requests.ts';
import { recordOf } from '../../src/http/records.ts';
import { knowViewer, viewerIn } from '../../src/identity/know-viewer.ts';
import { openIdentity, type Identity } from '../../src/identity/open-identity.ts';
import { createLog } from '../../src/log.ts';
import { testDatabase } from '../support/database.ts';

export interface IdentityDoor {
  /** Where each of the API processes answers. */
  urls: string[];
  url: string;
  directory: Directory;
  connection: pg.PoolConfig;
  identity: Identity;
  /** The log, line by line. */
  lines: string[];
}

export type DoorConfig = Partial<IdentityConfig> & { processes?: number };

const CONFIG = {
  secret: 'a-secret-of-the-tests-that-is-long-enough',
  editorsNeedSecondFactor: false,
  idleMinutes: 60,
  sessionHours: 12,
  invitationDays: 7,
  providers: [],
};

const SHELL = { origins: { trusted: [], anyMayRead: false }, trustedProxies: [], timeLimitMs: 10_000 };

/** The API with its real way of signing in, in as many processes as wanted, on one database of this test file's own. */
export function identityDoor(told: DoorConfig | (() => Promise<DoorConfig>) = {}): IdentityDoor {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const opened: { server: Server; identity: Identity }[] = [];
  let directory: Directory;
  let apollo: ApolloServer<Context>;
  let database: Awaited<ReturnType<typeof testDatabase>>;

  async function open(config: DoorConfig): Promise<void> {
    let answer: Parameters<typeof listen>[0] | null = null;
    const server = await listen(((request: never, response: never) => answer?.(request, response)) as never, {
      host: '127.0.0.1',
      port: 0,
    });
    const publicUrl = urlOf(server);
    const identity = await openIdentity({
      database: database.connection,
      config: { ...CONFIG, publicUrl, ...config } as IdentityConfig & { secret: string },
      log,
    });
    answer = createHttp({
      apollo,
      contextOf: (request) => {
        const { id, signal } = recordOf(request);
        return directory.contextFor(viewerIn(request), { requestId: id, signal });
      },
      isReady: () => Promise.resolve(true),
      hasBrowserPage: false,
      shell: SHELL,
      doors: [identity.door],
      gates: [knowViewer(identity)],
      onAnswered: [logRequests(log)],
    });
    opened.push({ server, identity });
  }

  beforeAll(async () => {
    database = await testDatabase();
    directory = await openDirectory({ primary: database.connection, poolSize: 4 });
    apollo = createApollo({
      schema: await createSchema(),
      isProduction: false,
      logFault: (id, error) => log.error({ id, error }),
    });
    await apollo.start();
    const config = typeof told === 'function' ? await told() : told;
    for (let made = 0; made < (config.processes ?? 1); made += 1) await open(config);
  });
  afterAll(async () => {
    for (const { server, identity } of opened) {
      server.closeAllConnections();
      await stopListening(server);
      await identity.close();
    }
    await apollo.stop();
    await directory.close();
    await database.drop();
  });

  return {
    get urls() {
      return opened.map(({ server }) => urlOf(server));
    },
    get url() {
      return this.urls[0] ?? '';
    },
    get directory() {
      return directory;
    },
    get connection() {
      return database.connection;
    },
    get identity() {
      return opened[0]?.identity as Identity;
    },
    lines,
  };
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
