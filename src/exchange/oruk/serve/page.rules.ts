import type { AskedPage } from '../ask/asked.ts';
import type { Published } from '../map/present.ts';

/** The envelope of a page. One beyond the last is empty, and is the last too. */
export function pageOf(total: number, { page, perPage }: AskedPage, contents: readonly Published[]): Published {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** From which record on, and how many. */
export function windowOf({ page, perPage }: AskedPage): { offset: number; limit: number } {
  return { offset: (page - 1) * perPage, limit: perPage };
}
