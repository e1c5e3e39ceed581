import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { freshnessOn, staleOn } from '../freshness/freshness.rules.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { byRisk, dueNext, keyOf, type Due } from './due.rules.ts';
import { listingsOf, type MyListingRow } from './my-listing.queries.ts';

export interface MyListing extends Due {
  id: string;
  subject: MyListingRow['subject'];
}

/** A page of the listings that the viewer edits, with what is due next of each: what may harm somebody first. */
export async function listMyListings(
  ctx: Context,
  page: { first: number; after?: string | null },
): Promise<Page<MyListing>> {
  const { scopes } = reachOf(ctx.viewer, 'myListings');
  const rows = await listingsOf(ctx.reads, scopes, ctx.ladders.uniform === null);
  const today = londonDay(ctx.now());
  const listings = rows.map((row) => ({ id: row.id, subject: row.subject, ...dueOf(ctx, row, today) })).sort(byRisk);
  const cursors = { wordsOf: (listing: MyListing) => `due:${keyOf(listing)}`, read: keyIn };
  return pageBy(cursors, page, (after, limit) => {
    const from = after === null ? 0 : listings.findIndex((listing) => keyOf(listing) > after);
    return Promise.resolve(from < 0 ? [] : listings.slice(from, from + limit));
  });
}

function dueOf({ ladders }: Context, row: MyListingRow, today: string): Due {
  const { standing, assuredUntil, verifiedOn } = row;
  const ladder = ladders.of(row);
  return dueNext(
    {
      ...row,
      standing: standing && standingOn({ standing, assuredUntil }, today),
      freshness: freshnessOn(today, verifiedOn, ladder),
      staleOn: staleOn(verifiedOn, ladder),
    },
    today,
  );
}

function keyIn(words: string): string | null {
  return words.startsWith('due:') ? words.slice('due:'.length) : null;
}
