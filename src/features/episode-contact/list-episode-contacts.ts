import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { isDay } from '../../shared/checks.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Episode } from '../episode/episode.entity.ts';
import { contactsOfEpisode, type EpisodeContactRow } from './episode-contact.queries.ts';

type Position = readonly [day: string, id: string];

/** A page of the contacts of an episode, the first first. That it was read is recorded. */
export async function listEpisodeContacts(
  ctx: Context,
  episodeId: string,
  page: { first: number; after?: string | null },
): Promise<Page<EpisodeContactRow>> {
  const episode = isUuid(episodeId) ? await ctx.em.findOne(Episode, episodeId) : null;
  if (!episode) throw new NotFound('There is no such episode.');
  permit(ctx, 'episodeContacts', { teams: [episode.team.id] });
  const read = { operation: 'episodeContacts', subject: 'supported_person', fields: ['episode_contact'] } as const;
  await recordRead(ctx, { ...read, ids: [episode.person.id, episode.id] });
  return pageBy({ wordsOf, read: readPosition }, page, (after, limit) =>
    contactsOfEpisode(ctx.reads, episode.id, { after, limit }),
  );
}

function wordsOf({ happenedOn, id }: EpisodeContactRow): string {
  return `${happenedOn} ${id}`;
}

function readPosition(words: string): Position | null {
  const [day = '', id = ''] = words.split(' ');
  return isDay(day) && isUuid(id) ? [day, id] : null;
}
