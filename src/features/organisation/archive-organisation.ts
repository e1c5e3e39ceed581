import type { Context } from '../../context.ts';
import { authorise } from '../../shared/problems.ts';
import { archive } from '../listing/archive.rules.ts';
import { canKeepDirectory } from '../listing/listing.policy.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Organisation } from './organisation.entity.ts';
import { loadOrganisation } from './write-organisation.ts';

/** Takes an organisation, and with it all its services, out of every public answer. Nothing is deleted. */
export async function archiveOrganisation(
  ctx: Context,
  { id, version }: VersionedId,
  reason: string,
): Promise<Organisation> {
  authorise(canKeepDirectory(ctx.viewer));
  const organisation = await loadOrganisation(ctx, id);
  rejectIfChanged(organisation, version, { organisation });
  rejectIfNoReason(reason);

  archive(organisation, ctx.now(), reason);
  await ctx.em.flush();
  return organisation;
}
