import { areSchemasMissing, Conformance, type Shape } from '../../test/support/oruk-schemas.ts';
import { rounded } from '../measure/figures.ts';
import { judge } from './judge.ts';
import type { OrukResult } from './result.ts';

const BY_CHANCE = 200;
const PER_PAGE = 500;

interface Page {
  total_items: number;
  total_pages: number;
  contents: { id: string }[];
}

interface Shapes {
  page: Shape | null;
  brief: Shape | null;
  whole: Shape;
  many: Shape | null;
}

const LISTS: readonly [string, Shapes][] = [
  ['services', { page: 'page of services', brief: 'service in brief', whole: 'service', many: 'services' }],
  [
    'service_at_locations',
    {
      page: 'page of services at locations',
      brief: 'service at location in brief',
      whole: 'service at location',
      many: 'services at locations',
    },
  ],
  ['organizations', { page: null, brief: 'organization in brief', whole: 'organization', many: 'organizations' }],
  ['taxonomies', { page: 'page of taxonomies', brief: null, whole: 'taxonomy', many: null }],
  ['taxonomy_terms', { page: 'page of terms', brief: null, whole: 'term', many: null }],
];

/** Holds every page and record against every schema of the standard; null where these are not there. */
export async function conform(root: string): Promise<OrukResult['conformance']> {
  if (areSchemasMissing()) return null;
  const startedAt = performance.now();
  const conformance = new Conformance();
  const get = async (path: string): Promise<unknown> => (await fetch(`${root}/${path}`)).json();
  conformance.hold('details', await get(''));
  for (const [path, shapes] of LISTS) await holdList({ conformance, get }, path, shapes);
  const judged = await judge(conformance, get);
  const seconds = rounded((performance.now() - startedAt) / 1000);
  const { schemas, counts, breaks } = conformance;
  return { schemas, counts: Object.fromEntries(counts), breaks: breaks.slice(0, 20), judged, seconds };
}

async function holdList(
  { conformance, get }: { conformance: Conformance; get: (path: string) => Promise<unknown> },
  path: string,
  { page: ofPage, brief, whole, many }: Shapes,
): Promise<void> {
  const ids: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const address = `${path}?per_page=${PER_PAGE}&page=${page}`;
    const short = (await get(address)) as Page;
    const full = (await get(`${address}&full=true`)) as Page;
    pages = short.total_pages;
    conformance.hold('page', short);
    if (ofPage) conformance.hold(ofPage, short);
    if (many) conformance.hold(many, full.contents);
    for (const record of short.contents) if (brief) conformance.hold(brief, record);
    for (const record of full.contents) conformance.hold(whole, record);
    ids.push(...short.contents.map(({ id }) => id));
  }
  const chosen = Array.from({ length: BY_CHANCE }, () => ids[Math.floor(Math.random() * ids.length)] ?? '');
  for (const id of new Set(chosen)) conformance.hold(whole, await get(`${path}/${id}`));
}
