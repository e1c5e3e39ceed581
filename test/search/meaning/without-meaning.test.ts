import { beforeAll, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { testMeilisearch } from '../../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';
import { searchServices } from '../asking.ts';
import { listings } from '../listings.ts';
import { WordEmbedder } from './word-embedder.ts';

class FailingEmbedder extends WordEmbedder {
  override embed(texts: readonly string[]): Promise<number[][]> {
    this.asked.push(...texts);
    return Promise.reject(new Error('no memory'));
  }
}

/** Never answers, until it is closed. */
class LateEmbedder extends WordEmbedder {
  readonly #waiting: ((error: Error) => void)[] = [];

  override embed(texts: readonly string[]): Promise<number[][]> {
    this.asked.push(...texts);
    return new Promise((_resolve, reject) => this.#waiting.push(reject));
  }

  override close(): Promise<void> {
    for (const reject of this.#waiting) reject(new Error('closed'));
    return Promise.resolve();
  }
}

const QUERIES = ['who minds my kitten', 'feline volunteers on a narrowboat', 'lonely without my cat', 'chess'];
const NAMES = ['Whiskers: volunteers for your pet', 'Healthy minds', 'Chess club', 'Company for the lonely'];

const servers = [testMeilisearch(), testMeilisearch(), testMeilisearch()] as const;
const [failing, late] = [new FailingEmbedder(), new LateEmbedder()];
const apis = [
  testApi({ meilisearch: servers[0], indexPrefix: servers[0].indexPrefix }),
  testApi({ meilisearch: servers[1], indexPrefix: servers[1].indexPrefix, embedder: failing }),
  testApi({ meilisearch: servers[2], indexPrefix: servers[2].indexPrefix, embedder: late, meaningPatienceMs: 5 }),
] as const;
const makes = apis.map((api) => listings(() => api.directory));

beforeAll(async () => {
  for (const [index, make] of makes.entries()) {
    for (const name of NAMES) await make.service({ name: { en: name }, needs: ['loneliness-and-isolation'] });
    await untilSearchHoldsAll(apis[index]!);
  }
});

it.each(QUERIES)('finds for %p what the plan alone finds, where the model fails or does not answer', async (query) => {
  const [alone = [], ...others] = await Promise.all(apis.map((api) => found(api, query)));

  expect(alone.length).toBeGreaterThan(0);
  expect(others).toEqual([alone, alone]);
});

it('had the models asked', () => {
  expect(failing.asked).toContain(QUERIES[0]);
  expect(late.asked.length).toBeGreaterThan(0);
});

async function found(api: (typeof apis)[number], query: string): Promise<string[]> {
  const { ids, engine } = await searchServices(api, { query });
  expect(engine).toBe('MEILISEARCH');
  const rows = await api.directory.reads.all<{ id: string; name: string }>(
    'test-names',
    `select id, name ->> 'en' as name from service`,
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? id);
}
