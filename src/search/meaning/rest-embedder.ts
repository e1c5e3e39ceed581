import { Pool } from 'undici';
import { rounded, type Embedder } from './embedder.ts';

/** A service that embeds, and how it is spoken to. */
export interface RestEmbedderOptions {
  by: 'OPENAI' | 'OLLAMA';
  url: string;
  model: string;
  key: string | null;
  dimensions: number;
}

const CONNECTIONS = 8;
const PATIENCE_MS = 30_000;
const PATHS = { OPENAI: '/v1/embeddings', OLLAMA: '/api/embed' } as const;

interface Answer {
  /** Of OpenAI and those who speak like it, in any order. */
  data?: { index: number; embedding: number[] }[];
  /** Of Ollama. */
  embeddings?: number[][];
}

/** A model behind HTTP, as OpenAI or as Ollama speaks. Texts of listings, and what people search for, go there. */
export class RestEmbedder implements Embedder {
  readonly name: string;
  readonly dimensions: number;
  readonly #options: RestEmbedderOptions;
  readonly #pool: Pool;
  readonly #path: string;

  constructor(options: RestEmbedderOptions) {
    const { origin, pathname } = new URL(options.url);
    this.name = `${options.by.toLowerCase()}:${options.model}`;
    this.dimensions = options.dimensions;
    this.#options = options;
    this.#path = pathname.replace(/\/$/, '') + PATHS[options.by];
    const patience = { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS };
    this.#pool = new Pool(origin, { connections: CONNECTIONS, connect: { noDelay: true }, ...patience });
  }

  async embed(texts: readonly string[]): Promise<number[][]> {
    if (texts.length === 0) return [];
    const { model, key } = this.#options;
    const { statusCode, body } = await this.#pool.request({
      method: 'POST',
      path: this.#path,
      headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input: texts }),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`The embedding service answered ${statusCode}: ${text.slice(0, 200)}`);
    const vectors = vectorsIn(JSON.parse(text) as Answer);
    this.#insistOnShape(vectors, texts.length);
    return vectors.map(rounded);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #insistOnShape(vectors: readonly number[][], count: number): void {
    if (vectors.length !== count)
      throw new Error(`The embedding service answered ${vectors.length} vectors for ${count} texts.`);
    const odd = vectors.find(({ length }) => length !== this.dimensions);
    if (odd)
      throw new Error(
        `The embedding service answers ${odd.length} numbers for a text, not ${this.dimensions}: set LINKWELL_EMBEDDER_DIMENSIONS.`,
      );
  }
}

function vectorsIn({ data, embeddings }: Answer): number[][] {
  if (data) return [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
  return embeddings ?? [];
}
