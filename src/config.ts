import fs from 'node:fs';
import path from 'node:path';
import { readCare, type CareConfig } from './config/care.ts';
import { readFiles, type FilesConfig } from './config/files.ts';
import { readIdentity, type IdentityConfig } from './config/identity.ts';
import { readMeaning, type MeaningConfig } from './config/meaning.ts';
import { readMail, type MailConfig } from './config/mail.ts';
import { readOutgoing, type OutgoingConfig } from './config/outgoing.ts';
import { readPublishing, type PublishingConfig } from './config/publishing.ts';
import { readShell, type ShellConfig } from './config/shell.ts';
import { Variables } from './environment.ts';

/** All that can be set from outside, checked. Nothing else in the program reads the environment. */
export interface Config {
  readonly isProduction: boolean;
  readonly database: {
    /** The operator's PostgreSQL; null starts the one that comes along. */
    readonly url: string | null;
    /** Copies of it that reads may use. */
    readonly replicaUrls: readonly string[];
    /** Connections in each pool. */
    readonly poolSize: number;
  };
  readonly search: {
    readonly engine: SearchEngineChoice;
    /** The operator's Meilisearch; null starts the one that comes along. */
    readonly meilisearchUrl: string | null;
    readonly meilisearchKey: string | null;
    /** The operator's program file, to be started instead of the one that comes along. */
    readonly meilisearchBinary: string | null;
  };
  /** What finds listings by their meaning, beside their words. */
  readonly meaning: MeaningConfig;
  readonly http: { readonly host: string; readonly port: number };
  readonly shell: ShellConfig;
  readonly identity: IdentityConfig;
  readonly mail: MailConfig;
  readonly outgoing: OutgoingConfig;
  readonly files: FilesConfig;
  readonly care: CareConfig;
  readonly publishing: PublishingConfig;
  /** Where the embedded servers keep their data. */
  readonly dataFolder: string;
  readonly seed: SeedChoice;
  readonly logLevel: LogLevel;
  /** How many years the audit log is kept. */
  readonly auditYears: number;
  /** Whether postcodes that are not loaded are asked at postcodes.io. */
  readonly usesPostcodesIo: boolean;
}

export type SearchEngineChoice = 'meilisearch' | 'postgresql';
export type SeedChoice = 'demo' | 'none';
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the environment says, with the file .env for what it does not say. */
export function readEnvironment(): Config {
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/** Checks all variables and says everything that is wrong with them at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const variables = new Variables(environment);
  const isProduction = variables.text('NODE_ENV') === 'production';
  const database = readDatabase(variables);
  const http = {
    host: variables.text('HOST') ?? '127.0.0.1',
    port: variables.wholeNumber('PORT', 4000, [0, 65_535]),
  };
  const config: Config = {
    isProduction,
    database,
    search: readSearch(variables, isProduction),
    meaning: readMeaning(variables, isProduction),
    http,
    shell: readShell(variables, isProduction),
    identity: readIdentity(variables, isProduction, http.port),
    mail: readMail(variables, isProduction),
    outgoing: readOutgoing(variables),
    files: readFiles(variables),
    care: readCare(variables),
    publishing: readPublishing(variables),
    dataFolder: path.resolve(variables.text('LINKWELL_DATA_DIR') ?? '.linkwell'),
    seed: readSeed(variables, isProduction),
    logLevel: variables.choice('LOG_LEVEL', LOG_LEVELS, isProduction ? 'info' : 'warn'),
    auditYears: variables.wholeNumber('LINKWELL_AUDIT_YEARS', 8, [1, 100]),
    usesPostcodesIo: variables.choice('LINKWELL_POSTCODES_IO', ['on', 'off'], 'off') === 'on',
  };
  variables.insistOnNoMistake();
  return freeze(config);
}

function readDatabase(variables: Variables): Config['database'] {
  const url = variables.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const replicaUrls = variables.urls('DATABASE_REPLICA_URLS', ['postgres:', 'postgresql:']);
  if (replicaUrls.length > 0 && url === null) {
    variables.mistake('DATABASE_REPLICA_URLS needs DATABASE_URL: say which server the replicas copy.');
  }
  return { url, replicaUrls, poolSize: variables.wholeNumber('DATABASE_POOL_SIZE', 10, [1, 200]) };
}

function readSearch(variables: Variables, isProduction: boolean): Config['search'] {
  const meilisearchUrl = variables.url('MEILI_URL', ['http:', 'https:']);
  const meilisearchKey = variables.text('MEILI_MASTER_KEY');
  if (meilisearchUrl !== null && meilisearchKey === null && isProduction) {
    variables.mistake('MEILI_URL needs MEILI_MASTER_KEY in production: set the key that Meilisearch was started with.');
  }
  const engine = variables.choice('LINKWELL_SEARCH', ['meilisearch', 'postgresql'], 'meilisearch');
  return { engine, meilisearchUrl, meilisearchKey, meilisearchBinary: variables.file('MEILI_BIN') };
}

/** Examples go into the database that we bring; into another one only when asked for, and never in production. */
function readSeed(variables: Variables, isProduction: boolean): SeedChoice {
  const isOurs = variables.text('DATABASE_URL') === null;
  const seed = variables.choice('LINKWELL_SEED', ['demo', 'none'], isOurs && !isProduction ? 'demo' : 'none');
  if (seed === 'demo' && isProduction) {
    variables.mistake(
      'LINKWELL_SEED must not be demo when NODE_ENV is production: the examples are not real services.',
    );
  }
  return seed;
}

function freeze(config: Config): Config {
  for (const part of Object.values(config)) if (typeof part === 'object' && part !== null) Object.freeze(part);
  return Object.freeze(config);
}
