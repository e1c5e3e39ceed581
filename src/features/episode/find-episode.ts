import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { teamsReadBy } from './episode.policy.ts';
import { episodeOf, type EpisodeRow } from './episode.queries.ts';

/** An episode of a team in which the viewer works. Throws NotFound alike when there is none and when it is of another team. */
export async function findEpisode(ctx: Context, id: string): Promise<EpisodeRow> {
  const episode = isUuid(id) ? await episodeOf(ctx.reads, id, teamsReadBy(ctx.viewer)) : null;
  if (!episode) throw new NotFound('There is no such episode.');
  await recordRead(ctx, { operation: 'episode', subject: 'supported_person', ids: [episode.personId, episode.id] });
  return episode;
}
