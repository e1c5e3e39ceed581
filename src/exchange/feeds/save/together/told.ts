import type { Context } from '../../../../context.ts';
import { newLocation } from '../../../../features/location/add-locations.ts';
import type { Location } from '../../../../features/location/location.entity.ts';
import { changedLocation } from '../../../../features/location/update-locations.ts';
import { locationColumns, type LocationColumns } from '../../../../features/location/write-location.ts';
import type { Whereabouts } from '../../../../features/location/locate.ts';
import { newOrganisation } from '../../../../features/organisation/add-organisations.ts';
import type { Organisation } from '../../../../features/organisation/organisation.entity.ts';
import { changedOrganisation } from '../../../../features/organisation/update-organisations.ts';
import { organisationColumns, type OrganisationColumns } from '../../../../features/organisation/write-organisation.ts';
import { newService } from '../../../../features/service/add-services.ts';
import type { Service } from '../../../../features/service/service.entity.ts';
import { changedService } from '../../../../features/service/update-services.ts';
import { serviceColumns, type ServiceColumns } from '../../../../features/service/write-service.ts';
import { Rejected } from '../../../../shared/problems.ts';
import type { Remark } from '../../../import/mapped.ts';
import { changesOf, placeable } from '../../../import/save/save-location.ts';
import { inputWith } from '../../../import/save/saved.ts';
import type { FeedDraft } from '../../map/feed-draft.ts';
import { withPlaces } from '../with-places.ts';
import type { Here } from './here.ts';
import { toldPart, type ToldPart } from './told-part.ts';

type Body = ToldPart<Organisation, OrganisationColumns>;
type Place = ToldPart<Location, LocationColumns & Whereabouts>;
type Offer = ToldPart<Service, ServiceColumns>;

/** A record that needs nobody to decide anything: what it says is new here, or is here, or changes what only the feed has said. */
export interface Told {
  organisation: Body;
  locations: Place[];
  service: Offer;
  remarks: Remark[];
}

/** What a record comes to; null for one that has to be looked at by itself. */
export async function toldBy(ctx: Context, draft: FeedDraft, here: Here): Promise<Told | null> {
  try {
    const organisation = await bodyOf(ctx, draft.organisation, here);
    const places = organisation && (await placesOf(ctx, draft, { here, organisationId: organisation.id }));
    if (!places) return null;
    const service = await offerOf(ctx, draft, { here, places: places.parts });
    if (!service) return null;
    const told = { organisation, locations: places.parts, service, remarks: places.remarks };
    return isWhole(told, here) ? told : null;
  } catch (error) {
    if (error instanceof Rejected) return null;
    throw error;
  }
}

export const partsOfTold = ({ organisation, locations, service }: Told) => [organisation, ...locations, service];

export function changesNothing(told: Told): boolean {
  return partsOfTold(told).every(({ added, change }) => added === null && change === null);
}

/** Where a service that is here happens anew, its command decides; and nothing is added while its organisation is suspended. */
function isWhole(told: Told, here: Here): boolean {
  const isSuspended = Boolean(here.organisations.get(told.organisation.sourceId)?.suspendedAt);
  if (told.service.added) return !isSuspended;
  return partsOfTold(told).every(({ added }) => added === null);
}

async function bodyOf(ctx: Context, input: FeedDraft['organisation'], here: Here): Promise<Body | null> {
  const { sourceId } = input.provenance;
  const entity = here.organisations.get(sourceId);
  const numbers = new Set(input.identifiers);
  if (here.bearers.some(({ id, identifier }) => id !== entity?.id && numbers.has(identifier))) return null;
  const said = organisationColumns(ctx, input);
  return toldPart<Organisation, OrganisationColumns>(here, {
    ...{ subject: 'organisation', sourceId, said, entity },
    added: () => newOrganisation(ctx, input),
    changed: (body, fields) => changedOrganisation(ctx, body, inputWith(input, fields)),
  });
}

async function placesOf(
  ctx: Context,
  { locations }: FeedDraft,
  { here, organisationId }: { here: Here; organisationId: string },
): Promise<{ parts: Place[]; remarks: Remark[] } | null> {
  const parts: Place[] = [];
  const remarks: Remark[] = [];
  for (const draft of locations) {
    const { sourceId } = draft.provenance;
    const entity = here.locations.get(sourceId);
    if (entity?.isConfidential && entity.organisation.id !== organisationId) return null;
    const { input, remarks: unplaced } = await placeable(ctx, draft, entity);
    const said = locationColumns(ctx, input);
    const part = await toldPart<Location, LocationColumns & Whereabouts>(here, {
      ...{ subject: 'location', sourceId, said, entity },
      added: () => newLocation(ctx, input),
      changed: (place, fields) =>
        fields.includes('isConfidential') ? null : changedLocation(ctx, place, changesOf(input, fields)),
    });
    if (!part) return null;
    parts.push(part);
    remarks.push(...unplaced);
  }
  return { parts, remarks };
}

async function offerOf(
  ctx: Context,
  draft: FeedDraft,
  { here, places }: { here: Here; places: Place[] },
): Promise<Offer | null> {
  const ids = new Map(places.map((place) => [place.sourceId, place.id]));
  const input = withPlaces(draft.service, ids);
  const { sourceId } = input.provenance;
  const entity = here.services.get(sourceId);
  const held = new Set(entity?.locations.getIdentifiers());
  if (entity && places.some(({ id }) => !held.has(id))) return null;
  const said = serviceColumns(ctx, input);
  const placeIds = [...ids.values()];
  return toldPart<Service, ServiceColumns>(here, {
    ...{ subject: 'service', sourceId, said, entity },
    added: () => newService(ctx, input, placeIds),
    changed: (service, fields) => changedService(ctx, service, inputWith(input, fields)),
  });
}
