import type { Viewer } from '../../shared/viewer.ts';
import type { Episode } from './episode.entity.ts';
import { shownEpisode } from './shown-episode.ts';
import type { EpisodeRow } from './episode.queries.ts';
import type { CodingFacts } from './snomed.rules.ts';

/** What the code of an episode depends on, for whoever would enter it. */
export function codingFacts({ roles }: Viewer, episode: Episode | EpisodeRow): CodingFacts {
  const { teamId, response, codeEntered, reopenedOn } = shownEpisode(episode);
  return {
    roles,
    team: teamId,
    work: 'CONVERSATION',
    response,
    codedBefore: codeEntered,
    isFirstInteraction: reopenedOn === null,
  };
}
