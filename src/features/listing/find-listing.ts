import type { Context } from '../../context.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { ListingKind } from './listing-kind.codes.ts';

/** What a listing of any kind is known by. */
export interface FoundListing {
  id: string;
  organisationId: string;
  name: LocalisedText;
}

/** The listing of this kind and id, if the viewer may see it at this moment; else null, as if there were none. */
export async function findListing(
  { loaders }: Pick<Context, 'loaders'>,
  kind: ListingKind,
  id: string,
): Promise<FoundListing | null> {
  if (!isUuid(id)) return null;
  if (kind === 'SERVICE') return loaders.service.load(id);
  if (kind === 'LOCATION') {
    // A place goes with its organisation: of one that may not be seen, its places may not either.
    const place = await loaders.location.load(id);
    return place && (await loaders.organisation.load(place.organisationId)) ? place : null;
  }
  const organisation = await loaders.organisation.load(id);
  return organisation && { ...organisation, organisationId: organisation.id };
}
