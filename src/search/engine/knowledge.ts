import type pg from 'pg';
import { NO_PLACES, rememberPlaces } from '../plan/find-place-names.ts';
import { compile, EMPTY_LEXICON } from '../plan/lexicon.ts';
import type { Knowledge } from '../plan/plan-for.ts';
import { rememberWords } from '../plan/spelling.ts';
import { readLexicon, readPlaceNames, readWords } from './knowledge.queries.ts';

/** Words that listings use change slowly; a new one is searched for as it stands until it is known. */
const GOOD_FOR_MS = 10_000;

/** What plans are made with, in memory: the lexicon, the words that listings use, and the names of their places. */
export class RememberedKnowledge {
  readonly #pool: pg.Pool;
  readonly #onError: (error: Error) => void;
  #known: Knowledge = { lexicon: EMPTY_LEXICON, words: rememberWords([]), places: NO_PLACES };
  #readAt = 0;

  constructor(pool: pg.Pool, onError: (error: Error) => void) {
    this.#pool = pool;
    this.#onError = onError;
  }

  get current(): Knowledge {
    if (performance.now() - this.#readAt > GOOD_FOR_MS) void this.refresh().catch(this.#onError);
    return this.#known;
  }

  async refresh(): Promise<void> {
    this.#readAt = performance.now();
    const [words, places] = await Promise.all([readWords(this.#pool), readPlaceNames(this.#pool)]);
    this.#known = { ...this.#known, words: rememberWords(words), places: rememberPlaces(places) };
  }

  /** Reads the lexicon again: at the start, and whenever somebody has changed it. */
  async refreshLexicon(): Promise<void> {
    const lexicon = compile(await readLexicon(this.#pool));
    this.#known = { ...this.#known, lexicon };
  }
}
