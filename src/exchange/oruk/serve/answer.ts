import type { Context } from '../../../context.ts';
import type { Parameters } from '../ask/parameters.ts';
import type { Published } from '../map/present.ts';
import type { Publication } from '../publication.ts';
import type { MarkedListings } from '../read/marked-listings.ts';

/** What is needed to read and to translate; of a request, or of what outlives it. */
export type Reader = Pick<Context, 'reads' | 'vocabulary' | 'now'>;

/** One question that came in. */
export interface Question {
  ctx: Context;
  publication: Publication;
  /** The id in the address, where there is one. */
  id: string;
  given: Parameters;
  listings: MarkedListings;
}

/** What is answered. */
export interface Answer {
  body: Published;
  /** When the newest of it was changed; null where nobody keeps that. */
  modifiedAt: Date | null;
  /** How much it cost to find. */
  cost: number;
}

/** What a record costs: in a list, and with all that belongs to it. */
export const COST_IN_BRIEF = 1;
export const COST_IN_FULL = 5;

export function newestOf(records: readonly { modifiedAt: Date }[]): Date | null {
  const times = records.map(({ modifiedAt }) => modifiedAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
