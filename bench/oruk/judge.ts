import type { Conformance } from '../../test/support/oruk-schemas.ts';

const BY_CHANCE = 10;
const VERSION = 'HSDS-UK-3.0';

interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: { id: string }[];
}

type Get = (path: string) => Promise<unknown>;

/** What the public validator would find wrong, by the steps by which it judges: the version, three pages of each list, ten ids by chance. */
export async function judge(conformance: Conformance, get: Get): Promise<string[]> {
  const { version } = (await get('')) as { version: string };
  return [
    ...(version === VERSION ? [] : [`The version is ${version}.`]),
    ...(await judgeList('services', conformance, get)),
    ...(await judgeList('service_at_locations', conformance, get)),
    ...(await judgeList('taxonomies', conformance, get)),
    ...(await judgeList('taxonomy_terms', conformance, get)),
  ];
}

const SHAPES = {
  services: ['page of services', 'service'],
  service_at_locations: ['page of services at locations', 'service at location'],
  taxonomies: ['page of taxonomies', 'taxonomy'],
  taxonomy_terms: ['page of terms', 'term'],
} as const;

async function judgeList(path: keyof typeof SHAPES, conformance: Conformance, get: Get): Promise<string[]> {
  const [ofPage, whole] = SHAPES[path];
  const { total_pages: pages, total_items: items } = (await get(path)) as Page;
  const wrong: string[] = [];
  const ids: string[] = [];
  for (const number of new Set([1, Math.ceil(pages / 2), pages])) {
    const page = (await get(`${path}?page=${number}`)) as Page;
    conformance.hold(ofPage, page);
    ids.push(...page.contents.map(({ id }) => id));
    const expected = { total_items: items, total_pages: pages, page_number: number, size: page.contents.length, first_page: number === 1, last_page: number === pages, empty: false }; // prettier-ignore
    for (const [name, value] of Object.entries(expected))
      if (page[name as keyof Page] !== value) wrong.push(`${path}, page ${number}: ${name} is not ${value}.`);
  }
  for (let asked = 0; asked < BY_CHANCE; asked += 1) {
    const id = ids[Math.floor(Math.random() * ids.length)] ?? '';
    const record = (await get(`${path}/${id}`)) as { id: string };
    conformance.hold(whole, record);
    if (record.id !== id) wrong.push(`${path}/${id} is another record.`);
  }
  return wrong;
}
