import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll } from '@jest/globals';
import type pg from 'pg';
import type { Context } from '../../src/context.ts';
import { openDirectory, type Directory } from '../../src/directory.ts';
import type { SwemwbsLicence } from '../../src/features/measure/built-in.rules.ts';
import type { Post } from '../../src/features/letter/post.ts';
import { costLimit } from '../../src/graphql/limits.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createApollo } from '../../src/graphql/server.ts';
import type { Embedder } from '../../src/search/meaning/embedder.ts';
import type { ReferenceKey } from '../../src/shared/reference-key.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { anonymous, type Viewer } from '../../src/shared/viewer.ts';
import { testDatabase } from './database.ts';

export interface Answer {
  data: Record<string, any> | null; // eslint-disable-line @typescript-eslint/no-explicit-any
  errors: { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  /** How many SQL statements the read paths sent for it. */
  statements: number;
}

export interface TestApi {
  directory: Directory;
  /** The database behind it, for what no door offers. */
  connection: pg.PoolConfig;
  /** Runs one GraphQL document as this person. */
  ask(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
  /** Sets what the clock of the following requests says; without an argument it runs again. */
  setClock(now?: string): void;
  /** What that clock says. */
  now(): Date;
}

interface Meilisearch {
  url: string;
  masterKey: string;
}

/** A computer that is busy with other things must not turn a test of Meilisearch into one of PostgreSQL. */
const PATIENCE_MS = 20_000;

/** With which search engine; PostgreSQL alone when nothing is said. */
export interface TestApiOptions {
  meilisearch?: Meilisearch | null | (() => Promise<Meilisearch>);
  indexPrefix?: string;
  /** By which it writes to people; letters wait when nothing is said. */
  post?: Post;
  /** For local references of people. */
  referenceKeys?: readonly ReferenceKey[];
  /** The wording of SWEMWBS. */
  swemwbs?: SwemwbsLicence | null;
  /** Private networks that may be asked from here. */
  outgoingNetworks?: readonly string[];
  /** When Meilisearch counts as slow. */
  patienceMs?: number;
  /** What tells how close texts are in meaning; searches are planned alone when nothing is said. */
  embedder?: Embedder | null;
  /** How long a search waits for that. */
  meaningPatienceMs?: number;
}

/** The whole API on a database of this test file's own. */
export function testApi({
  meilisearch = null,
  indexPrefix,
  patienceMs = PATIENCE_MS,
  embedder = null,
  meaningPatienceMs = PATIENCE_MS,
  post,
  swemwbs = null,
  outgoingNetworks = [],
  referenceKeys = [{ id: 'test', secret: Buffer.alloc(32, 1) }],
}: TestApiOptions = {}): TestApi {
  let directory: Directory;
  let connection: pg.PoolConfig;
  let apollo: ApolloServer<Context>;
  let clock: Date | undefined;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase();
    connection = database.connection;
    drop = () => database.drop();
    directory = await openDirectory({
      primary: database.connection,
      poolSize: 4,
      referenceKeys,
      swemwbs,
      outgoingNetworks,
      ...(post && { post }),
    });
    const engine = typeof meilisearch === 'function' ? await meilisearch() : meilisearch;
    await directory.openSearch({
      meilisearch: engine,
      indexPrefix,
      patienceMs,
      embedder,
      meaningPatienceMs,
      report: silentReporter,
      notice: () => undefined,
    });
    const schema = await createSchema();
    const logFault = (_reference: string, error: unknown) => process.stderr.write(`fault: ${String(error)}\n`);
    apollo = createApollo({ schema, isProduction: false, logFault, plugins: [costLimit(schema)] });
    await apollo.start();
  });
  afterAll(async () => {
    await apollo.stop();
    await directory.close();
    await drop();
  });

  return {
    get directory() {
      return directory;
    },
    get connection() {
      return connection;
    },
    setClock(now) {
      clock = now === undefined ? undefined : new Date(now);
    },
    now: () => clock ?? new Date(),
    async ask(document, variables = {}, viewer = anonymous) {
      const before = directory.reads.statements;
      const { signal } = new AbortController();
      const contextValue = directory.contextFor(viewer, { now: () => clock ?? new Date(), signal });
      const { body } = await apollo.executeOperation({ query: document, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('The answer came in parts.');
      const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Partial<Answer>;
      return { data: data ?? null, errors: errors ?? [], statements: directory.reads.statements - before };
    },
  };
}
