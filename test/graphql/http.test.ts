import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from '../../src/context.ts';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { createHttp } from '../../src/graphql/http.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createApollo } from '../../src/graphql/server.ts';
import { testDatabase } from '../support/database.ts';
import { TOKEN, viewerByToken } from '../support/token.ts';

let directory: Directory;
let apollo: ApolloServer<Context>;
let server: Server;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase();
  drop = () => database.drop();
  directory = await openDirectory({ primary: database.connection, poolSize: 2 });
  apollo = createApollo({ schema: await createSchema(), isProduction: false, logFault: () => undefined });
  await apollo.start();
  const contextOf = (request: { headers: { authorization?: string | undefined } }) =>
    directory.contextFor(viewerByToken(request.headers.authorization));
  server = createHttp({ apollo, contextOf, isReady: () => Promise.resolve(true), hasBrowserPage: true }).listen(0);
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await apollo.stop();
  await directory.close();
  await drop();
});

const send = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('over HTTP', () => {
  it('says that it lives and that it is ready', async () => {
    const answers = await Promise.all(
      ['/healthz', '/readyz'].map((path) => fetch(url + path).then((one) => one.json())),
    );

    expect(answers).toEqual([{ status: 'ok' }, { status: 'ready' }]);
  });

  it('shows a page to a browser, whose files all come from here', async () => {
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    const files = await Promise.all(sources.filter((one) => one.startsWith('/')).map((one) => fetch(url + one)));

    expect(html).toContain('searchServices');
    expect(sources.filter((source) => /^(https?:)?\/\//.test(source))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => file.status)).toEqual(files.map(() => 200));
  });

  it.each([
    ['nothing that can be read', '{"query": ', 400],
    ['far too much', JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(300_000) }), 413],
    ['the name of a document instead of one', JSON.stringify({ extensions: { persistedQuery: { version: 9 } } }), 200],
    ['nothing at all', '', 400],
    ['a list of operations', JSON.stringify([{ query: '{ __typename }' }]), 400],
  ])('answers %s with a sentence and no stack', async (_what, body, status) => {
    const answer = await send(body);
    const text = await answer.text();

    expect(answer.status).toBe(status);
    expect(text).not.toMatch(/node_modules|at .*\.js/);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) as unknown }] });
  });

  it('refuses what a strange page could send behind the back of a visitor', async () => {
    const answer = await send('query=%7B__typename%7D', { 'content-type': 'text/plain' });

    expect(answer.status).toBe(400);
  });

  it.each([
    [`Bearer ${TOKEN}`, null],
    ['Bearer wrong', 'UNAUTHENTICATED'],
    [TOKEN, 'UNAUTHENTICATED'],
    ['', 'UNAUTHENTICATED'],
  ])('lets “%s” change things, or says %s', async (authorization, code) => {
    const query = 'mutation { createOrganisation(input: { name: { en: "A" }, kind: OTHER }) { organisation { id } } }';

    const answer = (await (await send(JSON.stringify({ query }), { authorization })).json()) as {
      errors?: { extensions: { code: string } }[];
    };

    expect(answer.errors?.[0]?.extensions.code ?? null).toBe(code);
  });
});
