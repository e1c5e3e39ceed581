import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { changeService } from './service.change.ts';
import type { Service } from './service.entity.ts';
import type { ServiceInput } from './service.inputs.ts';
import { loadService } from './write-service.ts';

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
  await changeService(ctx, service, input);
  await ctx.em.flush();
  return service;
}
