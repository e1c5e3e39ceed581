import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { MeilisearchError, meilisearchHttp, type MeilisearchHttp } from '../../src/search/meilisearch/http.ts';

/** Says back what it was sent; refuses `/refused`, and never answers `/silent`. */
const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.url === '/base/silent') return;
    const body = Buffer.concat(chunks).toString();
    const { authorization, 'content-type': type } = request.headers;
    response.statusCode = request.url === '/base/refused' ? 400 : 200;
    response.end(JSON.stringify({ body, authorization, type, code: 'invalid_search_q', message: 'No such question.' }));
  });
});

let meilisearch: MeilisearchHttp;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  meilisearch = meilisearchHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`, 'the key');
});

afterAll(async () => {
  meilisearch.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

describe('a request to Meilisearch', () => {
  it('carries the key and its content, of any length and in any language', async () => {
    const body = { q: 'Clwb cinio – 午餐 '.repeat(20_000) };

    const answer = await meilisearch.send({ method: 'POST', path: '/search', body });

    expect(answer).toMatchObject({
      body: JSON.stringify(body),
      authorization: 'Bearer the key',
      type: 'application/json',
    });
  });

  it('fails with the code and the words of a refusal', async () => {
    const refused = meilisearch.send({ method: 'POST', path: '/refused', body: {} });

    await expect(refused).rejects.toThrow(new MeilisearchError('invalid_search_q', 'No such question.'));
  });

  it('is given up when it is told to, before and after it has been sent', async () => {
    const stop = new AbortController();
    const asked = meilisearch.send({ method: 'GET', path: '/silent', signal: stop.signal });
    stop.abort(new Error('Enough.'));

    await expect(asked).rejects.toThrow('Enough.');
    const late = meilisearch.send({ method: 'GET', path: '/silent', signal: AbortSignal.timeout(30) });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
    const never = meilisearch.send({ method: 'GET', path: '/silent', signal: stop.signal });
    await expect(never).rejects.toThrow('Enough.');
  });
});
