import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { changesSince } from '../listing/earlier.queries.ts';
import { isChangeId, noSuchChange, propertiesBefore } from '../listing/earlier.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionToRestore } from '../listing/versioned.inputs.ts';
import type { Organisation } from './organisation.entity.ts';
import { followUp, watchOffered } from '../standing/reopen-checks.ts';
import {
  loadOrganisation,
  organisationDraft,
  rejectIfJustTaken,
  rejectOrganisation,
  type OrganisationColumns,
} from './write-organisation.ts';

/** What an editor can say of an organisation. Archive, publication, provenance and the last check stay as they are. */
const RESTORED = ['name', 'alternativeNames', 'kind', 'description', 'identifiers', 'contacts', 'links'];

/** Puts an organisation back as it was after one of its changes, by the rules that hold today, as a new change. */
export async function restoreOrganisationVersion(
  ctx: Context,
  which: VersionToRestore,
  reason: string,
): Promise<Organisation> {
  const organisation = await loadOrganisation(ctx, which.id);
  permit(ctx, 'restoreOrganisationVersion', { organisation: organisation.id });
  rejectIfChanged(organisation, which.version, { organisation });
  rejectIfNoReason(reason);
  because(ctx, reason);
  const subject = { subject: 'organisation', id: organisation.id } as const;
  const changes = isChangeId(which.changeId) ? await changesSince(ctx.reads, subject, which.changeId) : null;
  if (!changes) throw noSuchChange();
  const columns = propertiesBefore(changes, RESTORED) as OrganisationColumns;
  await rejectOrganisation(ctx, organisationDraft({ ...organisation, ...columns }), organisation.id);
  const watched = await watchOffered(ctx, organisation);

  ctx.em.assign(organisation, columns, { mergeObjectProperties: false });
  await followUp(ctx, watched);
  await ctx.em.flush().catch((error: unknown) => rejectIfJustTaken(ctx, organisation, error));
  return organisation;
}
