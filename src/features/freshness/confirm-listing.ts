import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { Service } from '../service/service.entity.ts';
import { loadListing, OF_WHAT, organisationOf, verifyListing, type Listing } from './verify-listing.ts';

/** Says, for its organisation, that everything in a listing is still right: in the version that was looked at. */
export async function confirmListing(ctx: Context, { id, version }: VersionedId): Promise<Listing> {
  const listing = await loadListing(ctx.em, id);
  permit(ctx, 'confirmListing', { organisation: organisationOf(listing) });
  ctx.acting.reason = `Confirmed as it stands: ${OF_WHAT}.`;
  rejectIfChanged(listing, version, payloadOf(listing));

  verifyListing(listing, { on: londonDay(ctx.now()), by: ctx.viewer.id });
  await ctx.em.flush();
  return listing;
}

/** A listing under the name that its kind has in a payload. */
export function payloadOf(listing: Listing) {
  return listing instanceof Service ? { service: listing } : { organisation: listing };
}
