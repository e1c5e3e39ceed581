import type { Context } from '../../context.ts';
import { DoNotListEntry } from './do-not-list-entry.entity.ts';
import { entryOfListing } from './do-not-list.queries.ts';
import { entryColumns } from './do-not-list.rules.ts';
import { findPostcodes, type Listing } from './find-taken-out.ts';

/**
 * Notes what recognises a loaded listing, so that it stays out. For commands that have permitted it, and that archive it and
 * flush afterwards. Null where it is on the list already.
 */
export async function keepOut(ctx: Context, taken: Listing, reason: string): Promise<DoNotListEntry | null> {
  const { kind, listing } = taken;
  if (await entryOfListing(ctx.reads, listing.id)) return null;
  const postcodes = await findPostcodes(ctx, taken);
  const taking = { reason, at: ctx.now(), by: String(ctx.viewer.id) };
  return ctx.em.create(DoNotListEntry, entryColumns(kind, { ...listing, postcodes }, taking));
}
