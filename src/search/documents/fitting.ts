import { CODE_FIELDS } from './fields.ts';
import type { SearchDocument } from './search-document.ts';

const LONGEST_CODE = 100;
const LONGEST_TEXT = 20_000;
const JOINED_TEXTS = ['otherNames', 'organisation', 'terms', 'otherLanguages', 'places'] as const;

/**
 * A document cut to what every index takes: one listing that is too large would otherwise hold up all that come after it.
 * What the API accepts always fits; what is written to the database by other ways may not.
 */
export function fitting(document: SearchDocument): SearchDocument {
  const codes = CODE_FIELDS.map((field) => [field, document[field].filter((code) => code.length <= LONGEST_CODE)]);
  const texts = JOINED_TEXTS.map((field) => [field, document[field].slice(0, LONGEST_TEXT)]);
  return { ...document, ...(Object.fromEntries([...codes, ...texts]) as Partial<SearchDocument>) };
}
