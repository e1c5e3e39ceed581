import type { Viewer } from '../../../src/shared/viewer.ts';
import type { AtWork } from '../connection/at-work.ts';
import type { TestApi } from '../../support/api.ts';

const LIST = `query ($teamId: ID!, $isAcknowledged: Boolean!, $onlyMine: Boolean!) {
  withdrawnConnections(teamId: $teamId, isAcknowledged: $isAcknowledged, onlyMine: $onlyMine, first: 100) { edges { node {
    standingNow seenByWorkerAt seenBySupervisorAt connection { id serviceName } suspension { reason } } } } }`;

/** Reads and acknowledges what was withdrawn from a team. */
export function withdrawing(api: TestApi, at: AtWork) {
  async function listed(viewer: Viewer, more: object = {}) {
    const variables = { teamId: at.team, isAcknowledged: false, onlyMine: false, ...more };
    const { data } = await api.ask(LIST, variables, viewer);
    return (data?.withdrawnConnections.edges ?? []).map(({ node }: { node: object }) => node) as {
      connection: { id: string };
      [field: string]: unknown;
    }[];
  }

  const isListed = async (id: string, viewer: Viewer, more: object = {}) =>
    (await listed(viewer, more)).some(({ connection }) => connection.id === id);

  async function acknowledge(ids: string[], viewer: Viewer) {
    const document = `mutation ($ids: [ID!]!) { acknowledgeWithdrawal(ids: $ids) { connectionIds problems { path code } } }`;
    return (await api.ask(document, { ids }, viewer)).data?.acknowledgeWithdrawal;
  }

  return { listed, isListed, acknowledge };
}
