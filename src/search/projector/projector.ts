import type pg from 'pg';
import { embedSome } from '../meaning/embed-some.ts';
import type { Embedder } from '../meaning/embedder.ts';
import type { Indexes } from '../meilisearch/indexes.ts';
import { Listener } from './listener.ts';
import { projectPending } from './project.ts';
import { feed } from './waiting.queries.ts';
import { Worker } from './worker.ts';

const POLL_MS = 1_000;
const PENDING = 'search_pending';
const WAITING = 'search_waiting';
const UNEMBEDDED = 'search_unembedded';
const GENERATION = 'search_generation';
const LEXICON = 'search_lexicon';

export interface ProjectorOptions {
  connection: pg.PoolConfig;
  pool: pg.Pool;
  /** Null where there is no Meilisearch: documents are then kept for PostgreSQL alone. */
  indexes: Indexes | null;
  /** Null where listings get no vectors, or another process gives them theirs. */
  embedder: Embedder | null;
  onNewGeneration: () => void;
  onNewLexicon: () => void;
  onError: (error: Error) => void;
}

/**
 * Keeps search in line with the catalogue. One worker turns changes into documents, in every process that runs; another
 * sends documents to Meilisearch, in one process at a time, and a third gives them their vectors there. Each survives the loss
 * of the others' servers.
 */
export class Projector {
  readonly #options: ProjectorOptions;
  readonly #listener: Listener;
  readonly #projecting: Worker;
  readonly #feeding: Worker;
  readonly #embedding: Worker;
  #poll: NodeJS.Timeout | undefined;

  constructor(options: ProjectorOptions) {
    const { connection, onError } = options;
    this.#options = options;
    this.#projecting = new Worker(() => this.#project(), onError);
    this.#feeding = new Worker((signal) => this.#feed(signal), onError);
    this.#embedding = new Worker((signal) => this.#embed(signal), onError);
    const onNotice = (channel: string) => this.#hear(channel);
    const channels = [PENDING, WAITING, UNEMBEDDED, GENERATION, LEXICON];
    this.#listener = new Listener({ connection, channels, onNotice, onError });
  }

  async start(): Promise<void> {
    await this.#listener.connect();
    this.wake();
    this.#poll = setInterval(() => this.wake(), POLL_MS);
    this.#poll.unref();
  }

  /** Looks for work now; what is missed by a notification is found by this once a second. */
  wake(): void {
    this.#projecting.wake();
    this.#feeding.wake();
    this.#embedding.wake();
  }

  async stop(): Promise<void> {
    clearInterval(this.#poll);
    await Promise.all([this.#projecting.stop(), this.#feeding.stop(), this.#embedding.stop()]);
    await this.#listener.close();
  }

  #hear(channel: string): void {
    if (channel === PENDING) this.#projecting.wake();
    else if (channel === WAITING) this.#feeding.wake();
    else if (channel === UNEMBEDDED) this.#embedding.wake();
    else if (channel === LEXICON) this.#options.onNewLexicon();
    else this.#options.onNewGeneration();
  }

  async #project(): Promise<number> {
    const changes = await projectPending(this.#options.pool);
    if (changes > 0) await this.#options.pool.query(`select pg_notify('${WAITING}', '')`);
    return changes;
  }

  async #feed(signal: AbortSignal): Promise<number> {
    const { pool, indexes } = this.#options;
    if (!indexes || !(await this.#listener.isFeeder())) return 0;
    return feed(pool, indexes, signal);
  }

  async #embed(signal: AbortSignal): Promise<number> {
    const { pool, embedder } = this.#options;
    if (!embedder || !(await this.#listener.isFeeder())) return 0;
    return embedSome(pool, embedder, signal);
  }
}
