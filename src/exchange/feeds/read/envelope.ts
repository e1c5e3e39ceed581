import { isThing, numberAt, wordsAt, type Thing } from '../clean/said.ts';

export type FeedStandard = 'ORUK_3' | 'ORUK_1' | 'HSDS' | 'TABLE' | 'HSDS_TABLES';

/** A page of a list as a feed gives it. What it does not say is null. */
export interface FeedPage {
  standard: FeedStandard;
  records: unknown[];
  /** How many there are on all pages. */
  total: number | null;
  pages: number | null;
  isFirst: boolean | null;
  isLast: boolean | null;
  licence: string | null;
}

/** Under which name each standard has the records of a page. */
export const LISTS: Readonly<Record<string, FeedStandard>> = {
  contents: 'ORUK_3',
  content: 'ORUK_1',
  services: 'HSDS',
  items: 'HSDS',
};

/** Reads a page, whichever version of the standard it follows; null for what is no list of records. */
export function pageIn(body: unknown): FeedPage | null {
  if (Array.isArray(body)) return { ...SAYS_NOTHING, standard: 'HSDS', records: body, isLast: true };
  if (!isThing(body)) return null;
  const list = Object.keys(LISTS).find((name) => Array.isArray(body[name]));
  if (list === undefined) return null;
  const number = (...keys: string[]) => keys.map((key) => numberAt(body, key)).find((each) => each !== null) ?? null;
  return {
    standard: LISTS[list] ?? 'HSDS',
    records: body[list] as unknown[],
    total: number('total_items', 'totalElements', 'total'),
    pages: number('total_pages', 'totalPages'),
    isFirst: switchAt(body, 'first_page', 'first'),
    isLast: switchAt(body, 'last_page', 'last'),
    licence: licenceIn(body),
  };
}

/** Under which licence a feed says that it stands, in its own words. */
export function licenceIn(body: unknown, link: string | null = null): string | null {
  const named = isThing(body) ? wordsAt(body, ...LICENCES) : null;
  const nested = isThing(body) && isThing(body.license) ? wordsAt(body.license, 'name', 'title', 'url') : null;
  return (named ?? nested ?? /<([^>]+)>;[^,]*rel="?license/i.exec(link ?? '')?.[1] ?? null)?.slice(0, 300) ?? null;
}

const LICENCES = ['license', 'licence', 'license_url', 'licence_url', 'licenseUrl', 'licenceUrl', 'dataset_licence'];

const SAYS_NOTHING = { total: null, pages: null, isFirst: null, isLast: null, licence: null } as const;

function switchAt(body: Thing, ...keys: string[]): boolean | null {
  const value = keys.map((key) => body[key]).find((each) => each !== undefined);
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'false' ? value === 'true' : null;
}
