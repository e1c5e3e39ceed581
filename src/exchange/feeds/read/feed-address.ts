import { PlainFailure } from '../../../shared/plain-failure.ts';

/** Where a feed is, and where its parts are. */
export interface FeedAddress {
  /** The feed itself, without what belongs to one of its parts. */
  root: string;
  /** By what everything from it carries its source: `oruk:example.org/api`. */
  source: string;
  page(number: number): string;
  record(id: string): string;
}

export const PER_PAGE = 100;

/** Reads the address of a feed, or of its list of services. Throws a sentence for what is none. */
export function feedAddress(written: string): FeedAddress {
  if (!URL.canParse(written)) throw new PlainFailure(`${written} is not a web address.`);
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol)) throw new PlainFailure('Give an address that begins with https:// or http://.');
  if (url.username !== '' || url.password !== '') throw new PlainFailure('Leave name and password out of the address.');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/services$/, '');
  for (const ours of ['page', 'per_page', 'perPage']) url.searchParams.delete(ours);
  const at = (rest: string, more: Record<string, string> = {}) => {
    const address = new URL(path + rest, url.origin);
    for (const [name, value] of [...url.searchParams, ...Object.entries(more)]) address.searchParams.set(name, value);
    return address.href;
  };
  return {
    root: at('/'),
    source: `oruk:${url.host}${path}`,
    page: (number) => at('/services', { page: String(number), per_page: String(PER_PAGE) }),
    record: (id) => at(`/services/${encodeURIComponent(id)}`),
  };
}
