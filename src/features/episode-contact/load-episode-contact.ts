import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { EpisodeContact } from './episode-contact.entity.ts';

/** The contact to be changed, with its episode. Throws NotFound where there is none in a team of the viewer. */
export async function loadEpisodeContact(ctx: Context, id: string) {
  const contact = isUuid(id) ? await ctx.em.findOne(EpisodeContact, id, { populate: ['episode'] }) : null;
  if (!contact) throw new NotFound('There is no such contact.');
  return contact;
}
