import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { keepOut } from '../do-not-list/do-not-list.change.ts';
import { archive } from '../listing/archive.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Organisation } from './organisation.entity.ts';
import { loadOrganisation } from './write-organisation.ts';

/** Takes an organisation, and with it all its services, out of every public answer. Nothing is deleted. Where it asked for that, it is kept out too. */
export async function archiveOrganisation(
  ctx: Context,
  { id, version }: VersionedId,
  reason: string,
  { doNotList = false } = {},
): Promise<Organisation> {
  const organisation = await loadOrganisation(ctx, id);
  permit(ctx, 'archiveOrganisation', { organisation: organisation.id });
  rejectIfChanged(organisation, version, { organisation });
  rejectIfNoReason(reason);
  because(ctx, reason);
  if (doNotList) await keepOut(ctx, { kind: 'ORGANISATION', listing: organisation }, reason);

  archive(organisation, ctx.now(), reason);
  await ctx.em.flush();
  return organisation;
}
