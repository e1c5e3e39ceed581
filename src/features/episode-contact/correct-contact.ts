import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { givenFields, rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { EpisodeContact } from './episode-contact.entity.ts';
import { problemsWithContact, type ContactDraft } from './episode-contact.rules.ts';
import { loadEpisodeContact } from './load-episode-contact.ts';

/** Puts right what was mistyped of a contact; what is left out stays as it is. */
export async function correctContact(
  ctx: Context,
  { id, version }: VersionedId,
  given: Partial<ContactDraft>,
): Promise<EpisodeContact> {
  const contact = await loadEpisodeContact(ctx, id);
  permit(ctx, 'correctContact', { teams: [contact.team.id] });
  rejectIfChanged(contact, version, {});
  rejectUnkeepable(given);
  const { kind, minutes, happenedOn, note = null } = contact;
  const draft = { kind, minutes, happenedOn, note, ...givenFields(given, ['kind', 'minutes', 'happenedOn']) };
  draft.note = draft.note?.trim() || null;
  rejectIfAny(problemsWithContact(draft, contact.episode.getEntity(), londonDay(ctx.now())));

  ctx.em.assign(contact, draft);
  await ctx.em.flush();
  return contact;
}
