import type { Context } from '../../context.ts';
import { followUp, watchOffered } from '../standing/reopen-checks.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.inputs.ts';
import { organisationColumns, organisationDraft, rejectIfJustTaken, rejectOrganisation } from './write-organisation.ts';

/**
 * Makes of a loaded organisation what an input says, by all rules of an organisation; what the input leaves out stays. For
 * commands that have permitted it and that save afterwards. Throws Rejected, and has then changed nothing.
 */
export async function changeOrganisation(
  ctx: Context,
  organisation: Organisation,
  input: OrganisationInput,
): Promise<void> {
  const columns = await checkedChange(ctx, organisation, input);
  const watched = await watchOffered(ctx, organisation);

  ctx.em.assign(organisation, columns, { mergeObjectProperties: false });
  await followUp(ctx, watched);
}

/** Throws Rejected where an input cannot be made of an organisation, and changes nothing. */
export async function rejectOrganisationChange(
  ctx: Context,
  organisation: Organisation,
  input: OrganisationInput,
): Promise<void> {
  await checkedChange(ctx, organisation, input);
}

async function checkedChange(ctx: Context, organisation: Organisation, input: OrganisationInput) {
  const columns = organisationColumns(ctx, input);
  await rejectOrganisation(ctx, organisationDraft({ ...organisation, ...columns }), organisation.id);
  return columns;
}

/** Saves it with all else that was changed. An identifier that another one was given at this moment is told as a problem. */
export async function saveOrganisation(ctx: Context, organisation: Organisation): Promise<void> {
  await ctx.em.flush().catch((error: unknown) => rejectIfJustTaken(ctx, organisation, error));
}
