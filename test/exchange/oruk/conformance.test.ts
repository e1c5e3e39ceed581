/** @seconds 25 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemo } from '../../../src/exchange/demo/seed-demo.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { areSchemasMissing, Conformance, schemasWithoutShape, type Shape } from '../../support/oruk-schemas.ts';
import { orukSite } from './oruk-site.ts';

const site = orukSite();
const isMissing = areSchemasMissing();
const conformance = isMissing ? null : new Conformance();

beforeAll(async () => {
  const { directory, connection } = site.door;
  await seedDemo(directory.contextFor(systemViewer('seed')), connection, silentReporter);
});

type Page = { total_items: number; total_pages: number; contents: { id: string }[] };

/** Every page of a list, brief and full, and every record of it by its id. */
async function holdAll(path: string, shapes: Record<'page' | 'brief' | 'whole' | 'many', Shape | null>) {
  const ids: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const brief: Page = await site.get(`${path}?page=${page}&per_page=20`);
    const full: Page = await site.get(`${path}?page=${page}&per_page=20&full=true`);
    pages = brief.total_pages;
    conformance?.hold('page', brief);
    if (shapes.page) conformance?.hold(shapes.page, brief);
    if (shapes.many) conformance?.hold(shapes.many, full.contents);
    for (const record of brief.contents) if (shapes.brief) conformance?.hold(shapes.brief, record);
    ids.push(...brief.contents.map(({ id }) => id));
  }
  for (const id of ids) conformance?.hold(shapes.whole as Shape, await site.get(`${path}/${id}`));
  return ids;
}

describe('the demonstration, held against every schema of both copies', () => {
  it.each([
    ['/services', { page: 'page of services', brief: 'service in brief', whole: 'service', many: 'services' }],
    [
      '/service_at_locations',
      {
        page: 'page of services at locations',
        brief: 'service at location in brief',
        whole: 'service at location',
        many: 'services at locations',
      },
    ],
    ['/organizations', { page: null, brief: 'organization in brief', whole: 'organization', many: 'organizations' }],
    ['/taxonomies', { page: 'page of taxonomies', brief: null, whole: 'taxonomy', many: null }],
    ['/taxonomy_terms', { page: 'page of terms', brief: null, whole: 'term', many: null }],
  ] as const)(
    '%s: every page and every record',
    async (path, shapes) => {
      if (!conformance) return;

      const ids = await holdAll(path, shapes);

      expect(conformance.breaks).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(2);
    },
    120_000,
  );

  it('the root, and an empty page', async () => {
    if (!conformance) return;

    conformance.hold('details', await site.get('/'));
    conformance.hold('page of services', await site.get('/services?page=9999'));
    conformance.hold('page of services at locations', await site.get('/service_at_locations?search=nothinglikethis'));

    expect(conformance.breaks).toEqual([]);
  });

  it('leaves no schema of either copy aside', () => {
    if (isMissing) return;

    expect(schemasWithoutShape()).toEqual(['validator-copy-3.0/open_api.json']);
  });

  it('would tell a record that breaks the standard', () => {
    if (isMissing) return;
    const strict = new Conformance();

    strict.hold('service', { id: 'x', name: 'A', status: 'gone', url: null });
    strict.hold('page of services', { contents: [{ id: 'x' }] });

    expect(strict.breaks.length).toBeGreaterThan(4);
  });
});

describe('the steps by which the public validator judges', () => {
  it('pass: the version, the lists from first to last page, and records by chance', async () => {
    const { version, openapi_url } = await site.get('/');
    const first: Page = await site.get('/services');
    const pages = [...new Set([1, Math.ceil(first.total_pages / 2), first.total_pages])];
    const ids: string[] = [];
    for (const page of pages) {
      const answer = await site.get(`/services?page=${page}`);
      expect(answer).toMatchObject({
        page_number: page,
        total_items: first.total_items,
        first_page: page === 1,
        last_page: page === first.total_pages,
        empty: false,
        size: answer.contents.length,
      });
      conformance?.hold('page of services', answer);
      ids.push(...answer.contents.map(({ id }: { id: string }) => id));
    }
    const chosen = Array.from({ length: 10 }, () => ids[Math.floor(Math.random() * ids.length)]);
    for (const id of chosen) {
      const service = await site.get(`/services/${id}`);
      expect(service.id).toBe(id);
      conformance?.hold('service', service);
    }

    expect([version, openapi_url]).toEqual(['HSDS-UK-3.0', 'https://directory.example.org/oruk/v3/openapi.json']);
    expect(conformance?.breaks ?? []).toEqual([]);
  });
});
