import { createHash } from 'node:crypto';
import type { Embedder } from './embedder.ts';

/** The same things are searched for again and again, and a page after the first asks for the same words. */
const MOST_KEPT = 1_000;
/** So many searches wait for the model at most; the others are answered without. */
const MOST_WAITING = 4;

type Vector = readonly number[] | null;

/** Vectors of what is searched for, kept by digests of the words: not even here are the words of a search remembered. */
export class QueryVectors {
  readonly #embedder: Embedder;
  readonly #tell: (error: Error) => void;
  /** The least lately used comes first. */
  readonly #kept = new Map<string, Promise<Vector>>();
  #waiting = 0;
  #isTold = false;

  constructor(embedder: Embedder, tell: (error: Error) => void) {
    this.#embedder = embedder;
    this.#tell = tell;
  }

  /** The vector of these words; null where it is not there in time. It is finished all the same, for whoever asks next. */
  async of(words: string, patienceMs: number): Promise<Vector> {
    const key = createHash('sha256').update(words.toLowerCase()).digest('base64');
    const known = this.#kept.get(key);
    if (!known && this.#waiting >= MOST_WAITING) return null;
    const vector = known ?? this.#embed(key, words);
    this.#kept.delete(key);
    this.#kept.set(key, vector);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return within(patienceMs, vector);
  }

  async #embed(key: string, words: string): Promise<Vector> {
    this.#waiting += 1;
    try {
      const [vector = null] = await this.#embedder.embed([words]);
      this.#isTold = false;
      return vector;
    } catch (error) {
      this.#kept.delete(key);
      if (!this.#isTold) this.#tell(error as Error);
      this.#isTold = true;
      return null;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function within(patienceMs: number, vector: Promise<Vector>): Promise<Vector> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patienceMs)));
  return Promise.race([vector, late]).finally(() => clearTimeout(timer));
}
