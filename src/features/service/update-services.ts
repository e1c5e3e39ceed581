import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { holdListings } from '../listing/hold-listings.queries.ts';
import { followUp, watch } from '../standing/reopen-checks.ts';
import { checkedChange } from './service.change.ts';
import type { Service } from './service.entity.ts';
import type { ServiceInput } from './service.inputs.ts';
import { isWatched } from './service.rules.ts';
import type { ServiceColumns } from './write-service.ts';

/** What an input that leaves the places as they are would change at a service, by all its rules. Throws Rejected. */
export async function changedService(ctx: Context, service: Service, input: ServiceInput): Promise<ServiceColumns> {
  return (await checkedChange(ctx, service, input)).columns;
}

/**
 * Changes many at once, as `updateService` changes one. For whoever has made sure that nobody has assessed them. Where somebody was
 * quicker, it throws and none is changed.
 */
export async function updateServices(
  ctx: Context,
  all: readonly { service: Service; columns: ServiceColumns }[],
): Promise<void> {
  for (const { service } of all) permit(ctx, 'updateService', { organisation: service.organisation.id });
  because(ctx, null);
  await holdListings(
    ctx.em,
    'service',
    all.map(({ service }) => service),
  );
  const watched = await watch(
    ctx,
    all.flatMap(({ service, columns }) => (isWatched(columns) ? [service] : [])),
  );
  for (const { service, columns } of all) ctx.em.assign(service, columns, { mergeObjectProperties: false });
  await followUp(ctx, watched);
  await ctx.em.flush();
}
