import type pg from 'pg';
import { openPool } from '../../database/open-pool.ts';
import type { Reads } from '../../database/reads.ts';
import type { Reporter } from '../../shared/progress.ts';
import { Beside, NOTHING_BESIDE } from '../meaning/beside.ts';
import type { Embedder } from '../meaning/embedder.ts';
import { QueryVectors } from '../meaning/query-vectors.ts';
import { askMeilisearch } from '../meilisearch/ask-meilisearch.ts';
import { MeilisearchError, meilisearchHttp } from '../meilisearch/http.ts';
import { Indexes } from '../meilisearch/indexes.ts';
import { askPostgresql } from '../postgresql/ask-postgresql.ts';
import { Projector } from '../projector/projector.ts';
import type { Ask, Candidates, EngineName, Hunt } from '../question/engine.ts';
import { queueLapsed } from '../upkeep/lapsed.queries.ts';
import { Circuit } from './circuit.ts';
import { readGeneration } from './generation.queries.ts';
import type { Knowledge } from '../plan/plan-for.ts';
import { RememberedKnowledge } from './knowledge.ts';
import { insistOnHealth, prepare } from './prepare.ts';

export interface SearchOptions {
  database: pg.PoolConfig;
  reads: Reads;
  /** Null where there is none: PostgreSQL then searches. */
  meilisearch: { url: string; masterKey: string } | null;
  /** Begins the name of every index, so that several directories can share a Meilisearch. */
  indexPrefix?: string;
  /** After how many milliseconds Meilisearch is too slow; twice, and PostgreSQL searches in its place. */
  patienceMs?: number;
  /** Tells how close texts are in meaning; null or left out, and searches are planned alone. Closed along with the search. */
  embedder?: Embedder | null;
  /** How many milliseconds a search waits for what is close in meaning, its own questions being answered; few when not said. */
  meaningPatienceMs?: number;
  report: Reporter;
  /** Told what a person who runs the server should know. */
  notice: (message: string, error?: unknown) => void;
}

/** Who waits for the answer: any context. */
interface Asker {
  readonly reads: Reads;
  readonly signal: AbortSignal | null;
}

class Unanswered extends Error {}

const MEANING_PATIENCE_MS = 100;
/** By so much the net below the plan may hold an answer up. */
const MEANING_GRACE_MS = 15;
/** A page after the first is to be in the order of the first, and its vector is mostly there. */
const PATIENCE_FOR_MORE_MS = 2_000;

/** Both engines, the choice between them, and the work that keeps them in line with the catalogue. */
export class Search {
  readonly #options: SearchOptions;
  readonly #pool: pg.Pool;
  readonly #indexes: Indexes | null;
  readonly #circuit: Circuit;
  readonly #projector: Projector;
  readonly #knowledge: RememberedKnowledge;
  readonly #vectors: QueryVectors | null;
  readonly #answers: Record<EngineName, number> = { MEILISEARCH: 0, POSTGRESQL: 0 };
  #generation = 0;
  #closing: Promise<void> | undefined;

  private constructor(options: SearchOptions) {
    const { database, meilisearch, indexPrefix = '', patienceMs, embedder = null, notice } = options;
    const onError = (error: Error) => notice('Search could not keep up; it tries again.', error);
    this.#options = options;
    this.#pool = openPool({ ...database, max: 4 }, onError);
    this.#indexes =
      meilisearch && new Indexes(meilisearchHttp(meilisearch.url, meilisearch.masterKey), indexPrefix, embedder);
    this.#circuit = new Circuit({
      patienceMs,
      probe: (signal) => this.#probe(signal),
      isRefusal: (error) => error instanceof MeilisearchError && error.code !== 'index_not_found',
      onChange: (isClosed, reason) => this.#tellChange(isClosed, reason),
    });
    this.#knowledge = new RememberedKnowledge(this.#pool, onError);
    this.#vectors =
      embedder && new QueryVectors(embedder, (error) => notice('Nothing is found by meaning at the moment.', error));
    this.#projector = new Projector({
      connection: database,
      pool: this.#pool,
      indexes: this.#indexes,
      embedder: meilisearch && embedder,
      onNewGeneration: () => void this.#readGeneration().catch(onError),
      onNewLexicon: () => void this.#knowledge.refreshLexicon().catch(onError),
      onError,
    });
  }

  /** Brings documents and indexes up to date, then keeps them so. */
  static async open(options: SearchOptions): Promise<Search> {
    const search = new Search(options);
    const { report } = options;
    await prepare({ pool: search.#pool, indexes: search.#indexes, report }).catch((error: Error) => {
      if (!search.#indexes) throw error;
      search.#circuit.open(error.message);
    });
    await Promise.all([search.#readGeneration(), search.#knowledge.refresh(), search.#knowledge.refreshLexicon()]);
    await search.#projector.start();
    return search;
  }

  /** Raised by each rebuild: a cursor from before it leads nowhere. */
  get generation(): number {
    return this.#generation;
  }

  /** What searches are understood by, from memory. */
  get knowledge(): Knowledge {
    return this.#knowledge.current;
  }

  /**
   * Lets somebody put questions to the engine that is well. Where Meilisearch fails half-way, the work is begun again with
   * PostgreSQL, since the two do not count alike.
   */
  async with<T>({ reads, signal }: Asker, work: (engine: EngineName, ask: Ask) => Promise<T>): Promise<T> {
    const indexes = this.#indexes;
    if (indexes && this.#circuit.isClosed)
      try {
        return await this.#counted(
          'MEILISEARCH',
          work('MEILISEARCH', (hunts) => this.#askMeilisearch(indexes, hunts, signal)),
        );
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
      }
    return this.#counted(
      'POSTGRESQL',
      work('POSTGRESQL', (hunts) => askPostgresql(reads, hunts)),
    );
  }

  /** For what lies close in meaning to one search, that `engine` answers. `isUsed` says whether a page before this one had it. */
  beside(words: string, { engine, ask }: { engine: EngineName; ask: Ask }, isUsed: boolean | null): Beside {
    if (!this.#vectors || engine !== 'MEILISEARCH' || isUsed === false) return NOTHING_BESIDE;
    const { meaningPatienceMs: told } = this.#options;
    const patienceMs = Math.max(told ?? MEANING_PATIENCE_MS, isUsed ? PATIENCE_FOR_MORE_MS : 0);
    const graceMs = isUsed ? patienceMs : (told ?? MEANING_GRACE_MS);
    return new Beside({ vectors: this.#vectors, ask, words, patienceMs, graceMs });
  }

  /** How often each engine has answered, and whether Meilisearch is asked at the moment; null where there is none. */
  get state(): { answers: Readonly<Record<EngineName, number>>; isMeilisearchWell: boolean | null } {
    return { answers: this.#answers, isMeilisearchWell: this.#indexes && this.#circuit.isClosed };
  }

  /** Has the documents of services whose evidence has run out made anew; says how many. */
  queueLapsed(today: string): Promise<number> {
    return queueLapsed(this.#pool, today);
  }

  /** For what the person who runs the server should know. */
  tell(message: string, error: unknown): void {
    this.#options.notice(message, error);
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #counted<T>(engine: EngineName, answering: Promise<T>): Promise<T> {
    const answer = await answering;
    this.#answers[engine] += 1;
    return answer;
  }

  async #close(): Promise<void> {
    this.#circuit.stop();
    // The model first of all: whoever waits for it need not be waited for.
    await Promise.all([this.#projector.stop(), this.#options.embedder?.close()]);
    this.#indexes?.http.close();
    await this.#pool.end();
  }

  async #askMeilisearch(indexes: Indexes, hunts: readonly Hunt[], waiting: AbortSignal | null): Promise<Candidates[]> {
    const ask = (signal: AbortSignal) => askMeilisearch(indexes, hunts, signal);
    const answer = await this.#circuit.call(ask, { questions: hunts.length, waiting });
    if (!answer) throw new Unanswered('Meilisearch did not answer.');
    return answer;
  }

  async #readGeneration(): Promise<void> {
    this.#generation = (await readGeneration(this.#pool)).number;
  }

  async #probe(signal: AbortSignal): Promise<void> {
    const indexes = this.#indexes;
    if (!indexes) throw new Error('There is no Meilisearch.');
    await insistOnHealth(this.#pool, indexes, signal);
  }

  #tellChange(isClosed: boolean, reason: string): void {
    this.#options.notice(isClosed ? `Meilisearch searches again: ${reason}.` : `PostgreSQL searches now: ${reason}.`);
    if (isClosed) this.#projector.wake();
  }
}
