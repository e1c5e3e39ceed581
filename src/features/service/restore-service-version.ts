import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { changesSince } from '../listing/earlier.queries.ts';
import { isChangeId, noSuchChange, placesBefore, propertiesBefore } from '../listing/earlier.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionToRestore } from '../listing/versioned.inputs.ts';
import { followUp, watch } from '../standing/reopen-checks.ts';
import { loadLocations, presentLocations, rejectSessionsElsewhere } from './places-of-service.ts';
import type { Service } from './service.entity.ts';
import { loadService, rejectService, type ServiceColumns } from './write-service.ts';

/** What an editor can say of a service. Standing, archive, publication, provenance and the last check stay as they are. */
const RESTORED = [
  ...['name', 'summary', 'description', 'status', 'needs', 'activityKinds', 'populations', 'minimumAge', 'maximumAge'],
  ...['gender', 'conditions', 'exclusions', 'referralRoutes', 'referralNote', 'costKind', 'costPence', 'costNote'],
  ...['attendance', 'languages', 'accessibility', 'capacityState', 'waitingWeeks', 'capacityAsOf'],
  ...['capacityPlaces', 'catchment', 'sessions', 'sessionExceptions', 'sessionsInWords', 'contacts', 'links'],
];

/** Puts a service back as it was after one of its changes, by the rules that hold today, as a new change. */
export async function restoreServiceVersion(ctx: Context, which: VersionToRestore, reason: string): Promise<Service> {
  const service = await loadService(ctx, which.id);
  permit(ctx, 'restoreServiceVersion', { organisation: service.organisation.id });
  rejectIfChanged(service, which.version, { service });
  rejectIfNoReason(reason);
  because(ctx, reason);
  const subject = { subject: 'service', id: service.id } as const;
  const changes = isChangeId(which.changeId) ? await changesSince(ctx.reads, subject, which.changeId) : null;
  if (!changes) throw noSuchChange();
  const columns = propertiesBefore(changes, RESTORED) as ServiceColumns;
  rejectService(ctx, { ...service, ...columns });
  const present = await presentLocations(service);
  const ids = placesBefore(changes, service.locations.getIdentifiers<string>());
  const hasMoved = changes.some(({ before, after }) => before?.location_id ?? after?.location_id);
  const locations = hasMoved ? await loadLocations(ctx, ids, service.organisationId) : null;
  rejectSessionsElsewhere(columns.sessions ?? service.sessions, locations ?? present);
  const watched = await watch(ctx, [service]);

  ctx.em.assign(service, columns, { mergeObjectProperties: false });
  if (locations) service.moveTo(locations, ctx.now());
  await followUp(ctx, watched);
  await ctx.em.flush();
  return service;
}
