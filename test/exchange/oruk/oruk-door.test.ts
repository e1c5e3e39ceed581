import { beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import http from 'node:http';
import { ownStatements } from '../../support/statements.ts';
import { orukSite } from './oruk-site.ts';

const { anOrganisation, aService, get, fetch, ask, door } = orukSite();
const MANY = 7;
let ids: string[] = [];

beforeAll(async () => {
  const { id } = await anOrganisation();
  const made = [];
  for (let number = 0; number < MANY; number += 1) made.push(await aService({ name: { en: `Group ${number}` } }, id));
  ids = made.map((service) => service.id).sort();
});

describe('the root', () => {
  it('says what it is, who publishes it, and under what licence', async () => {
    expect(await get('/')).toEqual({
      version: 'HSDS-UK-3.0',
      profile: expect.stringMatching(/^https:/),
      openapi_url: 'https://directory.example.org/oruk/v3/openapi.json',
      publisher: { name: 'Riverside Partnership', url: 'https://directory.example.org' },
      license: { name: 'An Open Licence', url: 'https://example.org/licence' },
      license_statement:
        'Published by Riverside Partnership under the licence An Open Licence: https://example.org/licence',
      attribution: expect.any(Array),
    });
    expect((await fetch('')).status).toBe(200);
  });
});

describe('pages', () => {
  it('have an envelope, and together hold each service once, in the order of their ids', async () => {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await get(`/services?per_page=3&page=${page}`));

    expect(pages.map(({ contents: _, ...envelope }) => envelope)).toEqual([
      { total_items: 7, total_pages: 3, page_number: 1, size: 3, first_page: true, last_page: false, empty: false },
      { total_items: 7, total_pages: 3, page_number: 2, size: 3, first_page: false, last_page: false, empty: false },
      { total_items: 7, total_pages: 3, page_number: 3, size: 1, first_page: false, last_page: true, empty: false },
    ]);
    expect(pages.flatMap(({ contents }) => contents.map(({ id }: { id: string }) => id))).toEqual(ids);
  });

  it('beyond the last are empty', async () => {
    expect(await get('/services?page=99')).toMatchObject({
      page_number: 99,
      empty: true,
      last_page: true,
      contents: [],
    });
  });

  it('hold whole records with full, and little with minimal', async () => {
    const [full] = (await get('/services?full=true')).contents;
    const [minimal] = (await get('/services?minimal=true')).contents;

    expect(full).toEqual(await get(`/services/${ids[0]}`));
    expect(Object.keys(minimal)).toEqual(['id', 'name', 'status', 'last_modified', 'modified_date']);
  });

  it('ask the database as often for many as for one', async () => {
    const statements = (path: string) =>
      ownStatements(async () => {
        const before = door.directory.reads.statements;
        await get(path);
        return { statements: door.directory.reads.statements - before };
      });

    expect(await statements('/services?full=true&per_page=7')).toBe(await statements('/services?full=true&per_page=1'));
  });
});

describe('headers', () => {
  it('let every page of the world read, and caches ask each time', async () => {
    const { headers } = await fetch('/services', { headers: { origin: 'https://elsewhere.example.org' } });

    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, no-cache',
      'content-type': 'application/json; charset=utf-8',
      link: '<https://example.org/licence>; rel="license"',
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
    });
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')?.toLowerCase()).toContain('accept');
    expect(Date.parse(headers.get('last-modified') ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('answer a browser that asks beforehand, and open nothing else', async () => {
    const ask = (url: string) =>
      globalThis.fetch(url, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example.org' } });
    const [open, shut] = [await ask(`${door.url}/oruk/v3/services`), await ask(`${door.url}/graphql`)];

    expect([open.status, open.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(open.headers.get('access-control-allow-headers')).toContain('if-none-match');
    expect(shut.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    '/',
    '/services',
    '/organizations',
    '/taxonomies',
    '/taxonomy_terms',
    '/service_at_locations',
    '/openapi.json',
  ])('say of %s that what somebody has still holds', async (path) => {
    const first = await fetch(path);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(path, { headers: { 'if-none-match': `"other", W/${etag}` } });

    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('have another tag once something has changed', async () => {
    const path = `/services/${ids[1]}`;
    const before = await fetch(path);

    await ask(
      `mutation ($id: ID!) { updateService(id: $id, version: 1, input: { name: { en: "Renamed" } }) { problems { message } } }`,
      { id: ids[1] },
    );
    const after = await fetch(path, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });

    expect(after.status).toBe(200);
    expect(((await after.json()) as { name: string }).name).toBe('Renamed');
  });

  it('come without a body for HEAD', async () => {
    const answer = await fetch('/services', { method: 'HEAD' });

    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('etag')).not.toBeNull();
  });
});

describe('everything at once', () => {
  const LINES = { headers: { accept: 'application/x-ndjson' } };

  it('is a line for each service, whole, whatever page was asked for', async () => {
    const answer = await fetch('/services?page=2&per_page=1', LINES);
    const lines = (await answer.text()).trimEnd().split('\n');

    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
    expect(JSON.parse(lines[0] ?? '')).toEqual(await get(`/services/${ids[0]}`));
  });

  it('is only what is asked for', async () => {
    expect(await (await fetch('/services?minimum_age=3&day=MO', LINES)).text()).toBe('');
    expect((await fetch('/services?day=XX', LINES)).status).toBe(400);
  });

  it('ends nothing but itself when the asker goes away', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = http.get(`${door.url}/oruk/v3/services`, LINES, (response) => {
        response.destroy();
        resolve();
      });
      request.on('error', reject);
    });

    expect((await get('/services')).total_items).toBe(MANY);
  });
});

describe('openapi.json', () => {
  it('is a description as OpenAPI has it, and every parameter in it does something', async () => {
    const document = await get('/openapi.json');
    const { valid, errors } = await new Validator().validate(document);
    const paths = Object.keys(document.paths);

    expect([valid, errors]).toEqual([true, undefined]);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/',
        '/services',
        '/services/{id}',
        '/service_at_locations/{id}',
        '/taxonomy_terms/{id}',
      ]),
    );
    for (const path of paths.filter((each) => !each.includes('{'))) expect((await fetch(path)).status).toBe(200);
  });
});
