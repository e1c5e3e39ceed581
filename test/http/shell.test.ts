import { describe, expect, it } from '@jest/globals';
import { httpDoor, TOKEN } from './door.ts';

const HELLO = { query: '{ __typename }' };
const CREATE = 'mutation { createOrganisation(input: { name: { en: "A" }, kind: OTHER }) { organisation { id } } }';

describe('every answer', () => {
  const door = httpDoor();

  it.each(['/graphql?query=%7B__typename%7D', '/healthz', '/nowhere'])(
    'of %s tells browsers to do nothing with it',
    async (path) => {
      const { headers } = await fetch(door.url + path, { headers: { 'apollo-require-preflight': '1' } });

      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('has a name, ours or the one that the asker gave', async () => {
    const [ours, theirs, insane] = await Promise.all([
      door.send(HELLO),
      door.send(HELLO, { 'x-request-id': 'front-4711-abc' }),
      door.send(HELLO, { 'x-request-id': 'a"b\t<script>' }),
    ]);

    expect(ours.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(theirs.headers.get('x-request-id')).toBe('front-4711-abc');
    expect(insane.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says what it cost, and what it may cost', async () => {
    const { headers } = await door.send({ query: '{ services(first: 10) { edges { node { name } } } }' });

    expect([headers.get('x-query-cost'), headers.get('x-query-cost-limit')]).toEqual(['31', '20000']);
  });

  it('is JSON, also where there is nothing', async () => {
    const answer = await fetch(`${door.url}/admin.php`);

    expect([answer.status, await answer.json()]).toEqual([
      404,
      {
        errors: [
          { message: 'There is nothing at this address. The API is at /graphql.', extensions: { code: 'NOT_FOUND' } },
        ],
      },
    ]);
  });
});

describe('what is refused', () => {
  const door = httpDoor();

  it.each([
    [
      'a change by GET',
      405,
      () =>
        fetch(`${door.url}/graphql?query=${encodeURIComponent(CREATE)}`, {
          headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${TOKEN}` },
        }),
    ],
    [
      'a question by GET that any page could make a browser ask',
      400,
      () => fetch(`${door.url}/graphql?query=%7B__typename%7D`),
    ],
    [
      'a form of a strange page',
      400,
      () => door.send('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    [
      'a file',
      400,
      () => {
        const form = new FormData();
        form.set('operations', JSON.stringify(HELLO));
        form.set('0', new Blob(['x']));
        return fetch(`${door.url}/graphql`, { method: 'POST', body: form });
      },
    ],
    ['a body of 300 kB', 413, () => door.send({ ...HELLO, padding: 'x'.repeat(300_000) })],
    ['headers of 20 kB', 431, () => door.send(HELLO, { 'x-padding': 'x'.repeat(20_000) })],
    ['an address of 20 kB', 431, () => fetch(`${door.url}/graphql?query=${'x'.repeat(20_000)}`)],
    [
      'another method',
      405,
      () => fetch(`${door.url}/graphql`, { method: 'DELETE', headers: { 'content-type': 'application/json' } }),
    ],
  ])('%s, with %i', async (_what, status, act) => {
    expect((await act()).status).toBe(status);
  });
});

describe('in production', () => {
  const door = httpDoor({ isProduction: true });
  const answer = async (query: string) =>
    (await (await door.send({ query })).json()) as { errors: { message: string }[] };

  it('nobody is told what the schema holds', async () => {
    const { errors } = await answer('{ __schema { types { name } } }');

    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it('nobody is helped to guess it', async () => {
    expect(JSON.stringify(await answer('{ organisatons { edges { cursor } } }'))).not.toMatch(
      /Did you mean|organisations/,
    );
    expect(JSON.stringify(await answer('{ services(frist: 1) { edges { cursor } } }'))).not.toMatch(
      /Did you mean|first/,
    );
  });

  it('there is no page for developers', async () => {
    const page = await fetch(`${door.url}/graphql`, { headers: { accept: 'text/html' } });

    expect(await page.text()).not.toContain('<html');
  });
});

describe('the page for developers', () => {
  const door = httpDoor({ hasBrowserPage: true });

  it('may run its own scripts and no others', async () => {
    const page = await fetch(`${door.url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy') ?? '';
    const inline = [...(await page.text()).matchAll(/<script[^>]*>[^]*?<\/script>/g)];

    expect(policy.match(/'sha256-/g)).toHaveLength(inline.length);
    expect(policy).not.toMatch(/unsafe-eval|script-src [^;]*unsafe-inline|\*/);
  });
});
