import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { demoPeople } from './demo-people/demo-people.ts';
import type { SignIn } from './demo-people/kept-sign-ins.ts';
import { openDirectory, type Directory } from './directory.ts';
import { PostcodesIo } from './exchange/places/postcodes-io.ts';
import { seedDemo } from './exchange/demo/seed-demo.ts';
import { openSigningIn } from './signing-in.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { createLog } from './log.ts';
import { mailFolder } from './mail/create-mailer.ts';
import { createPost } from './mail/post.ts';
import { serve } from './serve.ts';
import { createEmbedder } from './search/meaning/create-embedder.ts';
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
  /** How people of the demonstration sign in; empty where there are none. */
  signIns: readonly SignIn[];
  /** Lets open requests end, then closes what was opened, in order. */
  close(): Promise<void>;
}

/** Puts the program together and lets it answer. The only place, beside the directory itself, that makes parts. */
export async function createApp({ config, database, meilisearch, report }: AppOptions): Promise<App> {
  const log = createLog(config.logLevel);
  report.step('Opening the catalogue');
  const directory = await openCatalogue(config, database, log);
  if (config.seed === 'demo') await seedDemo(directory.contextFor(systemViewer('seed')), database.primary, report);
  const signIns = await demoPeople(config, directory);
  report.step('Bringing search up to date');
  const notice = (message: string, error: unknown) => log.warn({ error }, message);
  const embedder = meilisearch && createEmbedder(config.meaning);
  const search = await directory.openSearch({ meilisearch, embedder, report, notice });

  const identity = await openSigningIn(config, database.primary, log);
  const api = await serve({ config, directory, identity, search, log });
  const work = await startJobs({ config, directory, database: database.primary, log });

  return {
    url: api.url,
    signIns,
    async close() {
      await api.stop();
      await work.stop();
      await Promise.all([identity.close(), directory.close()]);
    },
  };
}

function openCatalogue(config: Config, database: AppOptions['database'], log: Logger): Promise<Directory> {
  return openDirectory({
    ...database,
    poolSize: config.database.poolSize,
    timeLimitMs: config.shell.timeLimitMs,
    invitationDays: config.identity.invitationDays,
    referenceKeys: config.care.referenceKeys,
    secret: config.identity.secret,
    swemwbs: config.care.swemwbs,
    outgoingNetworks: config.outgoing.networks,
    post: createPost({
      ...config.identity,
      isDelivered: config.mail.way.by !== 'FOLDER' || !config.isProduction,
      written: config.mail.way.by === 'FOLDER' && !config.isProduction ? mailFolder(config) : null,
    }),
    postcodeLookup: config.usesPostcodesIo ? new PostcodesIo() : null,
    onSearchesLost: (message, detail) => log.warn(detail, message),
    onDatabaseError: (error) => log.warn({ reason: error.message }, 'A database connection was lost.'),
  });
}
