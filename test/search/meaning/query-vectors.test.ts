import { describe, expect, it } from '@jest/globals';
import type { Embedder } from '../../../src/search/meaning/embedder.ts';
import { QueryVectors } from '../../../src/search/meaning/query-vectors.ts';
import { WordEmbedder } from './word-embedder.ts';

const PATIENCE_MS = 20_000;

/** Answers when it is told to. */
class WaitingEmbedder extends WordEmbedder {
  answer: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => (this.answer = resolve));

  override async embed(texts: readonly string[]): Promise<number[][]> {
    this.asked.push(...texts);
    await this.#ready;
    return texts.map(() => [1, 0, 0, 0]);
  }
}

class FailingEmbedder extends WordEmbedder {
  override embed(texts: readonly string[]): Promise<number[][]> {
    this.asked.push(...texts);
    return Promise.reject(new Error('no memory'));
  }
}

function vectorsBy(embedder: Embedder) {
  const told: string[] = [];
  return { told, vectors: new QueryVectors(embedder, ({ message }) => void told.push(message)) };
}

describe('vectors of searches', () => {
  it('are asked for once, however the same words are written', async () => {
    const embedder = new WordEmbedder();
    const { vectors } = vectorsBy(embedder);

    expect(await vectors.of('A kitten', PATIENCE_MS)).toEqual([1, 0, 0, 0]);
    expect(await vectors.of('a KITTEN', PATIENCE_MS)).toEqual([1, 0, 0, 0]);
    expect(embedder.asked).toEqual(['A kitten']);
  });

  it('are not waited for beyond patience, and are there for the next', async () => {
    const embedder = new WaitingEmbedder();
    const { vectors } = vectorsBy(embedder);

    expect(await vectors.of('kitten', 1)).toBeNull();
    embedder.answer();
    expect(await vectors.of('kitten', PATIENCE_MS)).toEqual([1, 0, 0, 0]);
    expect(embedder.asked).toEqual(['kitten']);
  });

  it('are left out where many wait already', async () => {
    const embedder = new WaitingEmbedder();
    const { vectors } = vectorsBy(embedder);
    const waiting = ['a', 'b', 'c', 'd'].map((words) => vectors.of(words, PATIENCE_MS));

    expect(await vectors.of('e', PATIENCE_MS)).toBeNull();
    embedder.answer();
    expect(await Promise.all(waiting)).not.toContain(null);
    expect(embedder.asked).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are none where the model fails, which is told once, and asked for again', async () => {
    const embedder = new FailingEmbedder();
    const { vectors, told } = vectorsBy(embedder);

    expect(await vectors.of('kitten', PATIENCE_MS)).toBeNull();
    expect(await vectors.of('kitten', PATIENCE_MS)).toBeNull();
    expect(embedder.asked).toEqual(['kitten', 'kitten']);
    expect(told).toEqual(['no memory']);
  });

  it('are forgotten when others were asked for a thousand times since', async () => {
    const embedder = new WordEmbedder();
    const { vectors } = vectorsBy(embedder);

    for (let turn = 0; turn <= 1_000; turn += 1) await vectors.of(`boat ${turn}`, PATIENCE_MS);
    await vectors.of('boat 0', PATIENCE_MS);
    expect(embedder.asked.filter((words) => words === 'boat 0')).toHaveLength(2);
  });
});
