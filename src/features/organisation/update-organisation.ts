import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { changeOrganisation, saveOrganisation } from './organisation.change.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.inputs.ts';
import { loadOrganisation } from './write-organisation.ts';

/** Changes what the input holds and leaves the rest; refuses when somebody saved since the caller read it. */
export async function updateOrganisation(
  ctx: Context,
  { id, version }: VersionedId,
  input: OrganisationInput,
  reason?: string,
): Promise<Organisation> {
  const organisation = await loadOrganisation(ctx, id);
  permit(ctx, 'updateOrganisation', { organisation: organisation.id });
  because(ctx, reason);
  rejectIfChanged(organisation, version, { organisation });
  await changeOrganisation(ctx, organisation, input);
  await saveOrganisation(ctx, organisation);
  return organisation;
}
