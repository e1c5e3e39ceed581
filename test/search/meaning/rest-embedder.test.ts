import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { RestEmbedder, type RestEmbedderOptions } from '../../../src/search/meaning/rest-embedder.ts';

interface Asked {
  path: string;
  key: string | undefined;
  body: { model: string; input: string[] };
}

const asked: Asked[] = [];
/** Answers as both kinds of service do; in the order that OpenAI promises to nobody. */
const server = http.createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += String(chunk)));
  request.on('end', () => {
    const body = JSON.parse(text) as Asked['body'];
    const path = request.url ?? '';
    asked.push({ path, key: request.headers.authorization, body });
    if (body.model === 'away') response.writeHead(503).end('{"error":"overloaded"}');
    else response.end(JSON.stringify(answerTo(path, body)));
  });
});

function answerTo(path: string, { input }: Asked['body']): object {
  const vectors = input.map((text) => [text.length, 0.123456789]);
  if (path.endsWith('/api/embed')) return { embeddings: vectors };
  return { data: vectors.map((embedding, index) => ({ index, embedding })).reverse() };
}

const embedders: RestEmbedder[] = [];
function embedder(options: Partial<RestEmbedderOptions>): RestEmbedder {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const made = new RestEmbedder({ by: 'OPENAI', url, model: 'small', key: null, dimensions: 2, ...options });
  embedders.push(made);
  return made;
}

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  for (const each of embedders) await each.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('an embedding service', () => {
  it('is asked as OpenAI is, with its key, and its answers are put in order', async () => {
    expect(await embedder({ key: 'secret' }).embed(['a', 'bcd'])).toEqual([
      [1, 0.1235],
      [3, 0.1235],
    ]);
    expect(asked.at(-1)).toEqual({
      path: '/v1/embeddings',
      key: 'Bearer secret',
      body: { model: 'small', input: ['a', 'bcd'] },
    });
  });

  it('is asked as Ollama is, below the path where it stands', async () => {
    const { port } = server.address() as AddressInfo;
    const below = embedder({ by: 'OLLAMA', url: `http://127.0.0.1:${port}/models/` });

    expect(await below.embed(['ab'])).toEqual([[2, 0.1235]]);
    expect(asked.at(-1)).toMatchObject({ path: '/models/api/embed', key: undefined });
  });

  it('is not asked about nothing', async () => {
    const before = asked.length;

    expect(await embedder({}).embed([])).toEqual([]);
    expect(asked).toHaveLength(before);
  });

  it.each([
    ['is away', { model: 'away' }, 'answered 503'],
    ['makes vectors of another size', { dimensions: 3 }, 'set LINKWELL_EMBEDDER_DIMENSIONS'],
  ])('that %s is told of', async (_what, options, message) => {
    await expect(embedder(options).embed(['a'])).rejects.toThrow(message);
  });

  it('tells its models apart by their names', () => {
    expect([embedder({}).name, embedder({ by: 'OLLAMA', model: 'nomic' }).name]).toEqual([
      'openai:small',
      'ollama:nomic',
    ]);
  });
});
