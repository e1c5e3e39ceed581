import type { HeldRole } from '../../shared/role.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { Episode } from './episode.entity.ts';
import type { EpisodeRow } from './episode.queries.ts';
import { shownEpisode } from './shown-episode.ts';
import type { CodingFacts } from './snomed.rules.ts';

/** What the code of an episode depends on, for whoever would enter it. */
export function codingFacts(
  { roles }: Viewer,
  episode: Episode | EpisodeRow,
  holderRoles: readonly HeldRole[],
): CodingFacts {
  const { teamId, response, codeEntered, reopenedOn } = shownEpisode(episode);
  return {
    roles,
    team: teamId,
    holderRoles,
    work: 'CONVERSATION',
    response,
    codedBefore: codeEntered,
    isFirstInteraction: reopenedOn === null,
  };
}
