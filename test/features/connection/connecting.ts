import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';

const SHOWN = `id version kind state outcome serviceName organisationName serviceVersion standing overrideReason need madeOn sentOn
  receivedOn startedOn sustainedOn endedOn timeline { kind state on outcome byRole reason note }`;
const ANSWER = `connection { ${SHOWN} } problems { path code message }`;

/** What records and follows up connections through the API, as somebody. */
export function connecting(api: TestApi) {
  const asked = async (field: string, document: string, variables: object, viewer: Viewer) => {
    const { data, errors } = await api.ask(document, { ...variables }, viewer);
    return { ...data?.[field], errors: errors.map(({ extensions }) => extensions.code) };
  };

  return {
    record: (input: object, viewer: Viewer, key: string | null = null) =>
      asked(
        'recordConnection',
        `mutation ($input: ConnectionInput!, $key: String) { recordConnection(input: $input, idempotencyKey: $key) {
          ${ANSWER} warnings { code message connectionId } } }`,
        { input, key },
        viewer,
      ),
    recordAll: (connections: object[], viewer: Viewer, key: string | null = null) =>
      asked(
        'recordConnections',
        `mutation ($connections: [ConnectionInput!]!, $key: String) {
          recordConnections(connections: $connections, idempotencyKey: $key) {
            connections { ${SHOWN} } warnings { code connectionId } problems { path code message } } }`,
        { connections, key },
        viewer,
      ),
    move: (which: object, step: object, viewer: Viewer) =>
      asked(
        'moveConnection',
        `mutation ($id: ID!, $version: Int!, $to: ConnectionState!, $on: String, $outcome: ConnectionOutcome, $note: String) {
          moveConnection(id: $id, version: $version, to: $to, on: $on, outcome: $outcome, note: $note) { ${ANSWER} } }`,
        { ...which, ...step },
        viewer,
      ),
    end: (which: object, ending: object, viewer: Viewer) =>
      asked(
        'endConnection',
        `mutation ($id: ID!, $version: Int!, $outcome: ConnectionOutcome!, $on: String, $unsafe: ConcernReason, $note: String) {
          endConnection(id: $id, version: $version, outcome: $outcome, on: $on, unsafe: $unsafe, note: $note) { ${ANSWER} } }`,
        { ...which, ...ending },
        viewer,
      ),
    correct: (which: object, input: object, viewer: Viewer, reason = 'It was a slip.') =>
      asked(
        'correctConnection',
        `mutation ($id: ID!, $version: Int!, $input: ConnectionCorrectionInput!, $reason: String!) {
          correctConnection(id: $id, version: $version, input: $input, reason: $reason) { ${ANSWER} } }`,
        { ...which, input, reason },
        viewer,
      ),
    allow: (personId: string, serviceId: string, viewer: Viewer, reason = 'I know the group, and its review is on.') =>
      asked(
        'allowConnection',
        `mutation ($personId: ID!, $serviceId: ID!, $reason: String!) {
          allowConnection(personId: $personId, serviceId: $serviceId, reason: $reason) {
            allowance { id untilDay usedAt } problems { path code message } } }`,
        { personId, serviceId, reason },
        viewer,
      ),
    show: (id: string, viewer: Viewer) =>
      api.ask(`query ($id: ID!) { connection(id: $id) { ${SHOWN} } }`, { id }, viewer),
    list: async (variables: object, viewer: Viewer) => {
      const document = `query ($teamId: ID!, $isOpen: Boolean, $state: ConnectionState, $heldBy: ID, $serviceId: ID, $personId: ID, $first: Int, $after: String) {
        connections(teamId: $teamId, isOpen: $isOpen, state: $state, heldBy: $heldBy, serviceId: $serviceId, personId: $personId,
          first: $first, after: $after) { edges { node { id state } } pageInfo { hasNextPage endCursor } } }`;
      const { data, errors } = await api.ask(document, { first: 20, ...variables }, viewer);
      return { ...data?.connections, errors: errors.map(({ extensions }) => extensions.code) };
    },
  };
}
