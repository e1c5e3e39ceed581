import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { Belonging } from '../../policy/permit.ts';
import { belongingOf } from '../listing/belonging.ts';
import { Location } from '../location/location.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';

/** An organisation or a service, whichever has the id. */
export type Listing = { kind: 'ORGANISATION'; listing: Organisation } | { kind: 'SERVICE'; listing: Service };

/** Archived or not, seen or not: what somebody may do with it is decided where it belongs. */

/** The listing of an id, null where there is none, and where it belongs: nowhere, where there is none. */
export async function findListing(ctx: Context, id: string): Promise<{ found: Listing | null; belonging: Belonging }> {
  const organisation = isUuid(id) ? await ctx.em.findOne(Organisation, id, UNSEEN) : null;
  const service = isUuid(id) && !organisation ? await ctx.em.findOne(Service, id, UNSEEN) : null;
  const found = asListing(organisation, service);
  const organisationId = organisation?.id ?? service?.organisation.id ?? null;
  if (organisationId === null) return { found, belonging: {} };
  return { found, belonging: await belongingOf(ctx, { organisationId, serviceId: service?.id ?? null }) };
}

function asListing(organisation: Organisation | null, service: Service | null): Listing | null {
  if (organisation) return { kind: 'ORGANISATION', listing: organisation };
  return service && { kind: 'SERVICE', listing: service };
}

/** The postcodes by which a listing is recognised: of its own places, and none of a confidential one. */
export async function findPostcodes(ctx: Context, { kind, listing }: Listing): Promise<(string | null)[]> {
  const open = { isConfidential: false, archivedAt: null };
  const places =
    kind === 'ORGANISATION'
      ? await ctx.em.find(Location, { ...open, organisation: listing.id }, UNSEEN)
      : (await listing.locations.loadItems(UNSEEN)).filter((place) => !place.isConfidential && !place.archivedAt);
  return places.map(({ postcode }) => postcode ?? null);
}
