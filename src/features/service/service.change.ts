import type { Context } from '../../context.ts';
import { followUp, watch } from '../standing/reopen-checks.ts';
import { isWatched } from './service.rules.ts';
import { loadLocations, presentLocations, rejectSessionsElsewhere } from './places-of-service.ts';
import type { Service } from './service.entity.ts';
import type { ServiceInput } from './service.inputs.ts';
import { rejectService, serviceColumns } from './write-service.ts';

/**
 * Makes of a loaded service what an input says, by all rules of a service; what the input leaves out stays. For commands that
 * have permitted it and that flush afterwards. Throws Rejected, and has then changed nothing.
 */
export async function changeService(ctx: Context, service: Service, input: ServiceInput): Promise<void> {
  const { columns, locations } = await checkedChange(ctx, service, input);
  if (locations) await service.locations.init();
  const watched = isWatched(columns) || locations ? await watch(ctx, [service]) : [];

  ctx.em.assign(service, columns, { mergeObjectProperties: false });
  if (locations) service.moveTo(locations, ctx.now());
  await followUp(ctx, watched);
}

/** Throws Rejected where an input cannot be made of a service, and changes nothing. */
export async function rejectServiceChange(ctx: Context, service: Service, input: ServiceInput): Promise<void> {
  await checkedChange(ctx, service, input);
}

/** What an input would change at a service, by all its rules. Throws Rejected, and changes nothing. */
export async function checkedChange(ctx: Context, service: Service, input: ServiceInput) {
  const columns = serviceColumns(ctx, input);
  rejectService(ctx, { ...service, ...columns });
  const locations = input.locationIds && (await loadLocations(ctx, input.locationIds, service.organisationId));
  if (locations || columns.sessions)
    rejectSessionsElsewhere(columns.sessions ?? service.sessions, locations ?? (await presentLocations(service)));
  return { columns, locations };
}
