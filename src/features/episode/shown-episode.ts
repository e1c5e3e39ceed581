import { Episode } from './episode.entity.ts';
import type { EpisodeRow } from './episode.queries.ts';

/** An episode as it is shown, also from the entity itself. */
export function shownEpisode(episode: Episode | EpisodeRow): EpisodeRow {
  if (!(episode instanceof Episode)) return episode;
  const { id, version, referralSource, referredOn, needs, populations, goals, createdAt, updatedAt } = episode;
  return {
    ...{ id, version, referralSource, referredOn, needs, populations, goals, createdAt, updatedAt },
    personId: episode.person.id,
    teamId: episode.team.id,
    heldById: episode.heldBy.id,
    referralSourceWords: episode.referralSourceWords ?? null,
    ...answerOf(episode),
    ...endOf(episode),
  };
}

function answerOf({ response, respondedOn, codeEntered, codeEnteredAt, codeEnteredBy }: Episode) {
  return {
    response: response ?? null,
    respondedOn: respondedOn ?? null,
    codeEntered: codeEntered ?? null,
    codeEnteredAt: codeEnteredAt ?? null,
    codeEnteredBy: codeEnteredBy ?? null,
  };
}

function endOf({ reviewOn, closedOn, closingReason, reopenedOn }: Episode) {
  return {
    reviewOn: reviewOn ?? null,
    closedOn: closedOn ?? null,
    closingReason: closingReason ?? null,
    reopenedOn: reopenedOn ?? null,
  };
}
