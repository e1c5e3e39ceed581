import type { FeedPage } from './envelope.ts';

/** How far the list of a feed has been read: kept after each page, so that a killed import goes on from here. */
export interface Cursor {
  /** Lists that change while they are read are read again. */
  pass: number;
  page: number;
  firstPage: number;
  /** How many there are, as the feed said last. */
  total: number | null;
  /** How many of them were on the pages of this pass. */
  seen: number;
  /** What the page before held, in one word. */
  lastPage: string;
  /** How often in a row a page was the same as the one before. */
  repeats: number;
  /** The total changed while it was read, so that something may have slipped between two pages. */
  hasMoved: boolean;
  /** How it ended; null while it has not. */
  end: 'WHOLE' | 'IN_PART' | null;
  /** Which edition of a file it is. */
  edition?: string | null;
}

export const BEGINNING: Cursor = {
  pass: 1,
  page: 1,
  firstPage: 1,
  total: null,
  seen: 0,
  lastPage: '',
  repeats: 0,
  hasMoved: false,
  end: null,
};

const MOST_PASSES = 3;
const MOST_REPEATS = 3;
/** No directory has so many pages: a list that goes on has no end. */
export const MOST_PAGES = 20_000;

/** Where to go on after a page. `digest` says in one word which records were on it. */
export function nextCursor(cursor: Cursor, page: FeedPage, digest: string): Cursor {
  if (countsFromNought(cursor, page)) return { ...BEGINNING, page: 0, firstPage: 0 };
  const isRepeated = digest === cursor.lastPage && page.records.length > 0;
  const total = page.total ?? cursor.total;
  const read: Cursor = {
    ...cursor,
    total,
    seen: cursor.seen + (isRepeated ? 0 : page.records.length),
    lastPage: digest,
    repeats: isRepeated ? cursor.repeats + 1 : 0,
    hasMoved: cursor.hasMoved || (cursor.seen > 0 && total !== cursor.total),
  };
  return isAtEnd(read, page) ? afterPass(read) : { ...read, page: cursor.page + 1 };
}

/** Some count pages from nought: the first one that is asked for is then not their first. */
function countsFromNought({ page, firstPage, pass, seen }: Cursor, { isFirst, records }: FeedPage): boolean {
  return pass === 1 && page === 1 && firstPage === 1 && seen === 0 && isFirst === false && records.length > 0;
}

function isAtEnd({ page, firstPage, repeats }: Cursor, { records, isLast, pages }: FeedPage): boolean {
  if (records.length === 0 || repeats >= MOST_REPEATS || page - firstPage + 1 >= MOST_PAGES) return true;
  if (pages !== null && pages > 0) return page - firstPage + 1 >= pages;
  return isLast === true;
}

function afterPass(cursor: Cursor): Cursor {
  const { total, seen, hasMoved, repeats, pass, firstPage } = cursor;
  const isWhole = seen > 0 && !hasMoved && (total === null ? repeats === 0 : seen >= total);
  if (isWhole) return { ...cursor, end: 'WHOLE' };
  if (pass >= MOST_PASSES || seen === 0) return { ...cursor, end: 'IN_PART' };
  return { ...BEGINNING, pass: pass + 1, page: firstPage, firstPage, total };
}
