import type pg from 'pg';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openDirectory, type Directory } from './directory.ts';
import { PostcodesIo } from './exchange/places/postcodes-io.ts';
import { seedDemo } from './exchange/demo/seed-demo.ts';
import { createHttp } from './graphql/http.ts';
import { costLimit } from './graphql/limits.ts';
import { createSchema } from './graphql/schema.ts';
import { createApollo } from './graphql/server.ts';
import { viewerOfRequest } from './graphql/viewer-of-request.ts';
import { listen, stopListening } from './http/listen.ts';
import { logRequests } from './http/log-requests.ts';
import { recordOf } from './http/records.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { createLog } from './log.ts';
import { createPost } from './mail/post.ts';
import type { Reporter } from './shared/progress.ts';
import { systemViewer } from './shared/viewer.ts';

export interface AppOptions {
  config: Config;
  database: { primary: pg.PoolConfig; replicas: pg.PoolConfig[] };
  /** Null where there is none: PostgreSQL then searches. */
  meilisearch: { url: string; masterKey: string } | null;
  report: Reporter;
}

export interface App {
  /** Where it answers: `http://127.0.0.1:4000`. */
  url: string;
  /** Lets open requests end, then closes what was opened, in order. */
  close(): Promise<void>;
}

/** Puts the program together and lets it answer. The only place, beside the directory itself, that makes parts. */
export async function createApp({ config, database, meilisearch, report }: AppOptions): Promise<App> {
  const log = createLog(config.logLevel);
  report.step('Opening the catalogue');
  const directory = await openCatalogue(config, database, log);
  if (config.seed === 'demo') await seedDemo(directory.contextFor(systemViewer('seed')), database.primary, report);
  report.step('Bringing search up to date');
  await directory.openSearch({ meilisearch, report, notice: (message, error) => log.warn({ error }, message) });

  const logFault = (requestId: string, error: unknown) => log.error({ requestId, error }, 'A request failed.');
  const schema = await createSchema();
  const apollo = createApollo({
    schema,
    isProduction: config.isProduction,
    logFault,
    plugins: [costLimit(schema)],
  });
  await apollo.start();

  const http = createHttp({
    apollo,
    contextOf: (request) => {
      const { id, signal } = recordOf(request);
      const viewer = viewerOfRequest(request.headers.authorization, config.adminToken);
      return directory.contextFor(viewer, { requestId: id, signal });
    },
    isReady: () => answers(directory),
    hasBrowserPage: !config.isProduction,
    shell: config.shell,
    onAnswered: [logRequests(log)],
    logFault,
  });
  const server = await listen(http, config.http);
  const { port } = server.address() as AddressInfo;
  const work = await startJobs({ config, directory, database: database.primary, log });

  return {
    url: `http://${config.http.host}:${port}`,
    async close() {
      await stopListening(server);
      await work.stop();
      await apollo.stop();
      await directory.close();
    },
  };
}

function openCatalogue(config: Config, database: AppOptions['database'], log: Logger): Promise<Directory> {
  return openDirectory({
    ...database,
    poolSize: config.database.poolSize,
    timeLimitMs: config.shell.timeLimitMs,
    post: createPost({
      publicUrl: config.identity.publicUrl,
      isDelivered: config.mail.smtpUrl !== null || !config.isProduction,
    }),
    postcodeLookup: config.usesPostcodesIo ? new PostcodesIo() : null,
    onDatabaseError: (error) => log.warn({ reason: error.message }, 'A database connection was lost.'),
  });
}

async function answers({ reads }: Directory): Promise<boolean> {
  return reads.one('ready', 'select 1 as one').then(
    () => true,
    () => false,
  );
}
