import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { rounded, type Embedder, type Space } from './embedder.ts';

/** Universal Sentence Encoder Lite, for English. The version belongs to the name. */
const SPACE: Space = { name: 'universal-sentence-encoder-lite-en-0.2.0', dimensions: 512 };
/** Beside this file: `.ts` in the tests, `.js` where it is built. */
const THREAD = new URL(`./model-thread${path.extname(import.meta.url)}`, import.meta.url);

interface Said {
  id: number;
  vector?: Float32Array;
  reason?: string;
}

interface Settle {
  resolve: (vector: number[]) => void;
  reject: (error: Error) => void;
}

/**
 * The model that comes along, in a thread that begins with the first text; nothing leaves this computer. Texts go one by one, so that
 * a search waits behind one listing at most. Where it cannot be loaded it says so each time, without another try.
 */
export class LocalEmbedder implements Embedder {
  readonly name = SPACE.name;
  readonly dimensions = SPACE.dimensions;
  readonly #waiting = new Map<number, Settle>();
  #thread: Worker | null = null;
  #failure: Error | null = null;
  #asked = 0;

  async embed(texts: readonly string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(await this.#embed(text));
    return vectors;
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#fail(new Error('The model was closed.'));
    await thread?.terminate();
  }

  #embed(text: string): Promise<number[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread ??= this.#begin();
      this.#thread.postMessage({ id, text: text.trim() === '' ? '.' : text });
    });
  }

  #begin(): Worker {
    const thread = new Worker(THREAD);
    thread.on('message', (said: Said) => this.#hear(said));
    thread.on('error', (error: Error) => this.#fail(error));
    thread.on('exit', () => this.#fail(new Error('The thread of the model has ended.')));
    thread.unref();
    return thread;
  }

  #hear({ id, vector, reason }: Said): void {
    const settle = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (vector) settle?.resolve(rounded(vector));
    else settle?.reject(new Error(reason ?? 'The model gave no reason.'));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
