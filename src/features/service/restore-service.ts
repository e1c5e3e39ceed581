import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { rejectIfTakenOut } from '../do-not-list/find-barring.ts';
import { restore } from '../listing/archive.rules.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Service } from './service.entity.ts';
import { loadService } from './write-service.ts';

const ORGANISATION_IS_ARCHIVED =
  'Its organisation is archived. Restore that first: the services that were not archived by themselves come back with it.';

/** Puts an archived service back into the directory. */
export async function restoreService(ctx: Context, { id, version }: VersionedId): Promise<Service> {
  const service = await loadService(ctx, id);
  permit(ctx, 'restoreService', { organisation: service.organisation.id });
  rejectIfChanged(service, version, { service });
  const { archivedAt } = await service.organisation.loadOrFail();
  if (archivedAt) throw new Rejected([problem('id', 'CONFLICT', ORGANISATION_IS_ARCHIVED)], { service });

  await rejectIfTakenOut(ctx, service.id);

  restore(service);
  await ctx.em.flush();
  return service;
}
