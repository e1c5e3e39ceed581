import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Location } from '../location/location.entity.ts';
import type { Service } from './service.entity.ts';
import { problemsWithSessionPlaces } from './session.rules.ts';

/**
 * The places of these ids, where a service of this organisation may happen: its own, and those of others, because halls are
 * shared; but not the confidential ones of others. Throws Rejected where one is not there, or is archived.
 */
export async function loadLocations(ctx: Context, ids: readonly string[], organisationId: string): Promise<Location[]> {
  const locations = await ctx.em.find(Location, { id: ids.filter(isUuid), archivedAt: null });
  const open = locations.filter((place) => !place.isConfidential || place.organisation.id === organisationId);
  const found = new Set(open.map(({ id }) => id));
  rejectIfAny(
    ids.flatMap((id, index) =>
      found.has(id.toLowerCase())
        ? []
        : [problem(`locationIds.${index}`, 'NOT_FOUND', `There is no place with the id ${id}.`)],
    ),
  );
  return open;
}

/** Where the service happens at present; places that were archived since are none of them. */
export async function presentLocations(service: Service): Promise<Location[]> {
  const locations = await service.locations.loadItems();
  return locations.filter((place) => !place.archivedAt);
}

/** Rejects a session at a place where the service does not happen. */
export function rejectSessionsElsewhere(sessions: readonly Session[], locations: readonly Location[]): void {
  rejectIfAny(problemsWithSessionPlaces(sessions, new Set(locations.map(({ id }) => id))));
}
