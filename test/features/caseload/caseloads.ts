import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';

const CASELOAD = `query ($team: ID!) { caseload(teamId: $team) { teamId from until
  overdueReviews { episodeId caseCode workerId reviewOn }
  workers { workerId worker { name } fte ceiling ceilingReason people warnFrom flagAbove level openEpisodes closedEpisodes
    contactsPerEpisode underSixContacts overTwelveContacts firstSessions shortFirstSessions overdueReviews openChecklists
    connectionsWaiting supervisedOn supervisionDueOn isSupervisionOverdue warnings } } }`;

/** Reads caseloads through the API. */
export function caseloads(api: TestApi) {
  async function caseloadOf(team: string, viewer: Viewer) {
    const { data, errors } = await api.ask(CASELOAD, { team }, viewer);
    return data?.caseload ?? errors[0]?.extensions.code;
  }

  return { caseloadOf };
}
