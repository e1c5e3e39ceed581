import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Episode } from '../episode/episode.entity.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { EpisodeContact } from './episode-contact.entity.ts';
import { problemsWithContact, type ContactDraft } from './episode-contact.rules.ts';

/** Keeps that somebody of the team spoke with the person of an episode. However many there are, it is never refused for that. */
export async function recordContact(ctx: Context, episodeId: string, given: ContactDraft): Promise<EpisodeContact> {
  const episode = isUuid(episodeId) ? await ctx.em.findOne(Episode, episodeId) : null;
  if (!episode) throw new NotFound('There is no such episode.');
  permit(ctx, 'recordContact', { teams: [episode.team.id] });
  rejectUnkeepable(given);
  const draft = { ...given, note: given.note?.trim() || null };
  rejectIfAny(problemsWithContact(draft, episode, londonDay(ctx.now())));

  const { person, team } = episode;
  const recordedBy = String(ctx.viewer.id);
  const contact = ctx.em.create(EpisodeContact, { ...draft, episode, person, team, recordedBy, createdAt: ctx.now() });
  await ctx.em.flush();
  return contact;
}
