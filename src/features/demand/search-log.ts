import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { every } from '../../shared/every.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { keptFact, type NotedFact } from './kept-fact.rules.ts';
import { keepFacts, keyOfDay } from './search-fact.queries.ts';
import type { SearchFact } from './search-fact.ts';

const EVERY_MS = 1_000;
/** So many are made ready and written at once: a few milliseconds, during which nobody else is answered. */
const BATCH = 250;

export interface SearchLogOptions {
  em: () => EntityManager;
  /** The half of the key that the database does not know. */
  secret: Buffer;
  /** More than these are not kept while PostgreSQL is away. */
  mostWaiting?: number;
  /** Told what a person who runs the server should know. */
  tell: (message: string, detail: object) => void;
}

/**
 * Where searches leave what is known of them. Nobody waits for it: facts stay in memory for a second and are written together.
 * What cannot be written waits for the next time; what there is no room for is lost, and how much that was is told.
 */
export class SearchLog {
  readonly #options: SearchLogOptions;
  readonly #mostWaiting: number;
  readonly #ticking: { stop(): Promise<void> };
  readonly #keys = new Map<string, string>();
  #waiting: NotedFact[] = [];
  #written: Promise<void> = Promise.resolve();
  #lost = 0;
  #isFailing = false;

  constructor(options: SearchLogOptions) {
    this.#options = options;
    this.#mostWaiting = options.mostWaiting ?? 20_000;
    this.#ticking = every(
      EVERY_MS,
      () => (this.#waiting.length > 0 ? this.write() : Promise.resolve()),
      (error) => this.#fail(error),
    );
  }

  note(fact: SearchFact): void {
    if (this.#waiting.length < this.#mostWaiting) this.#waiting.push({ ...fact, id: randomUUID() });
    else this.#lost += 1;
  }

  /** Writes what waits, after whatever is being written. */
  write(): Promise<void> {
    this.#written = this.#written.catch(() => undefined).then(() => this.#writeAll());
    return this.#written;
  }

  /** Writes a last time. */
  async close(): Promise<void> {
    await this.#ticking.stop();
    await this.write().catch((error: Error) => this.#fail(error));
    this.#lost += this.#waiting.length;
    this.#tellLost();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, BATCH);
      await this.#keep(batch);
      this.#waiting = this.#waiting.slice(batch.length);
    }
    this.#isFailing = false;
    this.#tellLost();
  }

  async #keep(batch: readonly NotedFact[]): Promise<void> {
    const { em, secret } = this.#options;
    const days = [...new Set(batch.map(({ at }) => londonDay(at)))];
    for (const day of days) if (!this.#keys.has(day)) this.#keys.set(day, await keyOfDay(em(), day));
    for (const day of this.#keys.keys()) if (!days.includes(day)) this.#keys.delete(day);
    await keepFacts(
      em(),
      batch.map((fact) => keptFact(fact, (day) => `${this.#keys.get(day)}${secret.toString('base64url')}`)),
    );
  }

  /** Of the fault only its code is told: its words may repeat the statement, and that holds the facts. */
  #fail({ name, code = name }: Error & { code?: string }): void {
    if (!this.#isFailing) this.#options.tell('Searches cannot be counted at the moment. They wait.', { reason: code });
    this.#isFailing = true;
  }

  #tellLost(): void {
    if (this.#lost > 0)
      this.#options.tell('Searches were not counted: there was no way to write them down.', { searches: this.#lost });
    this.#lost = 0;
  }
}
