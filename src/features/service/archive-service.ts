import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { keepOut } from '../do-not-list/do-not-list.change.ts';
import { archive } from '../listing/archive.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Service } from './service.entity.ts';
import { loadService } from './write-service.ts';

/** Takes a service out of every public answer. Nothing is deleted. Where it asked for that, it is kept out too. */
export async function archiveService(
  ctx: Context,
  { id, version }: VersionedId,
  reason: string,
  { doNotList = false } = {},
): Promise<Service> {
  const service = await loadService(ctx, id);
  permit(ctx, 'archiveService', { organisation: service.organisation.id });
  rejectIfChanged(service, version, { service });
  rejectIfNoReason(reason);
  because(ctx, reason);
  if (doNotList) await keepOut(ctx, { kind: 'SERVICE', listing: service }, reason);

  archive(service, ctx.now(), reason);
  await ctx.em.flush();
  return service;
}
