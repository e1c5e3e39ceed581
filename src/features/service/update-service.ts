import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { loadLocations, presentLocations, rejectSessionsElsewhere } from './places-of-service.ts';
import type { Service } from './service.entity.ts';
import type { ServiceInput } from './service.inputs.ts';
import { loadService, rejectService, serviceColumns } from './write-service.ts';

/** Changes what the input holds and leaves the rest; refuses when somebody saved since the caller read it. */
export async function updateService(
  ctx: Context,
  { id, version }: VersionedId,
  input: ServiceInput,
  reason?: string,
): Promise<Service> {
  const service = await loadService(ctx, id);
  permit(ctx, 'updateService', { organisation: service.organisation.id });
  because(ctx, reason);
  rejectIfChanged(service, version, { service });
  const columns = serviceColumns(ctx, input);
  rejectService(ctx, { ...service, ...columns });
  const locations = input.locationIds && (await loadLocations(ctx, input.locationIds, service.organisationId));
  if (locations || columns.sessions)
    rejectSessionsElsewhere(columns.sessions ?? service.sessions, locations ?? (await presentLocations(service)));
  if (locations) await service.locations.init();

  ctx.em.assign(service, columns, { mergeObjectProperties: false });
  if (locations) service.moveTo(locations, ctx.now());
  await ctx.em.flush();
  return service;
}
