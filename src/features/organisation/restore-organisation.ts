import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfTakenOut } from '../do-not-list/find-barring.ts';
import { restore } from '../listing/archive.rules.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Organisation } from './organisation.entity.ts';
import { loadOrganisation, rejectIfJustTaken, rejectTaken } from './write-organisation.ts';

/** Puts an archived organisation back, with those of its services that were not archived by themselves. */
export async function restoreOrganisation(ctx: Context, { id, version }: VersionedId): Promise<Organisation> {
  const organisation = await loadOrganisation(ctx, id);
  permit(ctx, 'restoreOrganisation', { organisation: organisation.id });
  rejectIfChanged(organisation, version, { organisation });
  await rejectTaken(ctx, organisation);

  await rejectIfTakenOut(ctx, organisation.id);

  restore(organisation);
  await ctx.em.flush().catch((error: unknown) => rejectIfJustTaken(ctx, organisation, error));
  return organisation;
}
