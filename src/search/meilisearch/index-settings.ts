import { createHash } from 'node:crypto';
import { CODE_FIELDS, NUMBER_FIELDS } from '../documents/fields.ts';
import type { Kind } from '../documents/search-document.ts';
import type { Space } from '../meaning/embedder.ts';

/** Raise it when the same listing makes another document than before: the next start then builds a fresh index. */
const DOCUMENT_SHAPE = 3;

/** Words that say nothing in a question such as "someone to talk to for my mum". */
const STOP_WORDS =
  'a an and are as at be been but by can do for from has have how i in is it its me my of on or our so some someone that the their them they this to us was we what when where which who with you your'.split(
    ' ',
  );

/** How both indexes are searched; applied on start. The order of the ranking rules is that of their weight. */
export const INDEX_SETTINGS = {
  searchableAttributes: [
    'name',
    'otherNames',
    'terms',
    'organisation',
    'summary',
    'otherLanguages',
    'places',
    'description',
  ],
  displayedAttributes: ['id', 'revision', 'name', 'summary', 'description'],
  filterableAttributes: [
    {
      attributePatterns: ['id', ...CODE_FIELDS],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: [...NUMBER_FIELDS],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: ['verifiedDay', 'id'],
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attribute',
    'stale:asc',
    'exactness',
    'verifiedDay:desc',
    'id:asc',
  ],
  stopWords: STOP_WORDS,
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: ['otherNames'] },
  pagination: { maxTotalHits: 10_000_000 },
  faceting: { maxValuesPerFacet: 400, sortFacetValuesBy: { '*': 'count' } },
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  searchCutoffMs: 1000,
} as const;

/** By this name an index knows the vectors of its documents. */
export const VECTORS = 'meaning';

/** How the index of a kind is searched; services are found by meaning as well, where there is a model. */
export function settingsFor(kind: Kind, space: Space | null): object {
  if (!space || kind !== 'service') return INDEX_SETTINGS;
  const { dimensions } = space;
  return { ...INDEX_SETTINGS, embedders: { [VECTORS]: { source: 'userProvided', dimensions } } };
}

/** Changes whenever an index made before cannot be used any more. */
export function fingerprintOf(space: Space | null): string {
  const shape = [DOCUMENT_SHAPE, INDEX_SETTINGS, ...(space ? [space.name, space.dimensions] : [])];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);
}
