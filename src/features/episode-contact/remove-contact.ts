import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { EpisodeContact } from './episode-contact.entity.ts';
import { loadEpisodeContact } from './load-episode-contact.ts';

/** Deletes a contact that never was, for good. That it was recorded and deleted stays in the log. */
export async function removeContact(ctx: Context, { id, version }: VersionedId): Promise<EpisodeContact> {
  const contact = await loadEpisodeContact(ctx, id);
  permit(ctx, 'removeContact', { teams: [contact.team.id] });
  rejectIfChanged(contact, version, {});

  ctx.em.remove(contact);
  await ctx.em.flush();
  return contact;
}
