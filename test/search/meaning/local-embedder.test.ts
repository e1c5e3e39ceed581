import { afterAll, expect, it } from '@jest/globals';
import { LocalEmbedder } from '../../../src/search/meaning/local-embedder.ts';

const embedder = new LocalEmbedder();
afterAll(() => embedder.close());

function likeness(one: readonly number[] = [], other: readonly number[] = []): number {
  return one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0);
}

it('finds texts alike that mean about the same, with none of their words in common', async () => {
  const [asked, close, far] = await embedder.embed([
    'somebody to mind my kitten during an operation',
    'Volunteers look after pets while the owner is in hospital.',
    'Advice on council tax arrears and bailiffs.',
  ]);

  expect(asked).toHaveLength(embedder.dimensions);
  expect(likeness(asked, close)).toBeGreaterThan(likeness(asked, far) + 0.1);
});

it.each(['', ' ', 'x'.repeat(5_000), '\u{1F431} miaow', 'Sŵn y môr'])('takes %j as it comes', async (text) => {
  const [vector = []] = await embedder.embed([text]);

  expect(vector).toHaveLength(embedder.dimensions);
  expect(vector.every(Number.isFinite)).toBe(true);
});

it('answers several who ask at once, each with its own', async () => {
  const texts = ['a choir', 'a food bank', 'a choir'];
  const [one, two, three] = await Promise.all(texts.map((text) => embedder.embed([text])));

  expect(one).toEqual(three);
  expect(one).not.toEqual(two);
});

it('says so when it was closed', async () => {
  const closed = new LocalEmbedder();
  await closed.close();

  await expect(closed.embed(['a'])).rejects.toThrow('closed');
});
