import type { HeldRole } from '../../../src/shared/role.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

interface Made {
  id: string;
  version: number;
}

const RECORD = `mutation ($input: ConnectionInput!) {
  recordConnection(input: $input) { connection { id version } problems { message } } }`;

/** A signpost, which everybody who connects may make: within an episode where there is one. */
async function aSignpost(workshop: Workshop, { team, organisation }: Place): Promise<{ serviceId: string }> {
  const personId = await workshop.aSupportedPerson(team);
  const { id: heldBy } = await workshop.aPerson();
  const episodeId = await workshop.anEpisode(personId, heldBy);
  const { id: serviceId } = await workshop.aService({}, organisation);
  const wanted = { personId, episodeId, kind: 'SIGNPOST' };
  return { ...wanted, serviceId };
}

/** One that is there: of the viewer where they may make it, since care navigators see what they made alone. */
async function aConnection(workshop: Workshop, place: Place, viewer: Viewer): Promise<Made & { serviceId: string }> {
  const makes = ({ role, scope }: HeldRole) => role === 'CARE_NAVIGATOR' && scope === place.team;
  const maker = viewer.kind === 'PERSON' && viewer.roles.some(makes) ? viewer : whoIs('LINK_WORKER', place.team);
  const input = await aSignpost(workshop, place);
  const { data } = await workshop.make(RECORD, { input }, maker);
  return { serviceId: input.serviceId, ...(data?.recordConnection.connection as Made) };
}

const onConnection = (document: string, more: object = {}): Scenario => ({
  attempt: async (workshop, place, viewer) => {
    const { id, version } = await aConnection(workshop, place, viewer);
    return { document, variables: { id, version, ...more } };
  },
});

const wasMade = (field: string): NonNullable<Scenario['succeeded']> =>
  function wasMadeThere({ data }) {
    return data?.[field].problems.length === 0;
  };

export const connectionScenarios: Record<string, Scenario> = {
  connection: {
    ...onConnection('query ($id: ID!) { connection(id: $id) { kind } }'),
    succeeded: ({ data }) => data?.connection.kind === 'SIGNPOST',
  },
  connections: {
    attempt: async (workshop, place, viewer) => {
      await aConnection(workshop, place, viewer);
      const document = 'query ($team: ID!) { connections(teamId: $team) { edges { node { id } } } }';
      return { document, variables: { team: place.team } };
    },
    succeeded: ({ data }) => data?.connections.edges.length > 0,
  },
  recordConnection: {
    attempt: async (workshop, place) => ({
      document: RECORD,
      variables: { input: await aSignpost(workshop, place) },
    }),
    succeeded: wasMade('recordConnection'),
  },
  recordConnections: {
    attempt: async (workshop, place) => ({
      document: `mutation ($connections: [ConnectionInput!]!) {
        recordConnections(connections: $connections) { problems { message } } }`,
      variables: { connections: [await aSignpost(workshop, place)] },
    }),
    succeeded: wasMade('recordConnections'),
  },
  moveConnection: onConnection(`mutation ($id: ID!, $version: Int!) {
    moveConnection(id: $id, version: $version, to: STARTED) { problems { message } } }`),
  endConnection: onConnection(`mutation ($id: ID!, $version: Int!) {
    endConnection(id: $id, version: $version, outcome: COST) { problems { message } } }`),
  correctConnection: onConnection(`mutation ($id: ID!, $version: Int!) {
    correctConnection(id: $id, version: $version, input: { state: PLANNED }, reason: "A slip.") { problems { message } } }`),
  allowConnection: {
    attempt: async (workshop, { team, organisation }) => ({
      document: `mutation ($personId: ID!, $serviceId: ID!) {
        allowConnection(personId: $personId, serviceId: $serviceId, reason: "I know it.") { problems { message } } }`,
      variables: {
        personId: await workshop.aSupportedPerson(team),
        serviceId: (await workshop.aService({}, organisation)).id,
      },
    }),
  },
  withdrawnConnections: {
    attempt: async (workshop, place, viewer) => {
      await aWithdrawnConnection(workshop, place, viewer);
      const document = 'query ($team: ID!) { withdrawnConnections(teamId: $team) { edges { node { standingNow } } } }';
      return { document, variables: { team: place.team } };
    },
    succeeded: ({ data }) => data?.withdrawnConnections.edges[0]?.node.standingNow === 'SUSPENDED',
  },
  acknowledgeWithdrawal: {
    attempt: async (workshop, place, viewer) => ({
      document: 'mutation ($ids: [ID!]!) { acknowledgeWithdrawal(ids: $ids) { problems { message } } }',
      variables: { ids: [(await aWithdrawnConnection(workshop, place, viewer)).id] },
    }),
    succeeded: wasMade('acknowledgeWithdrawal'),
  },
  'Assurance.concern': {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { service(id: $id) { assurance { concern { reasons } } } }',
      variables: { id: (await aConcern(workshop, place)).serviceId },
    }),
    succeeded: ({ data }) => data?.service.assurance.concern?.reasons[0] === 'PREMISES',
  },
  closeConcern: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        closeConcern(id: $id, version: $version, reason: "The stairs are mended.") { problems { message } } }`,
      variables: { ...(await aConcern(workshop, place)) },
    }),
  },
};

/** A service of that area which a team somewhere found unsafe. */
async function aConcern(workshop: Workshop, { area, organisation }: Place): Promise<Made & { serviceId: string }> {
  const { id: team } = await workshop.aTeam();
  const worker = whoIs('LINK_WORKER', team);
  const { id: serviceId } = await workshop.aService({ catchment: [area] }, organisation);
  const personId = await workshop.aSupportedPerson(team);
  const episodeId = await workshop.anEpisode(personId, (await workshop.aPerson()).id);
  const input = { personId, episodeId, serviceId, kind: 'SIGNPOST' };
  const made = (await workshop.make(RECORD, { input }, worker)).data?.recordConnection.connection as Made;
  const end = `mutation ($id: ID!, $version: Int!) {
    endConnection(id: $id, version: $version, outcome: UNSAFE, unsafe: PREMISES) { problems { message } } }`;
  await workshop.make(end, { ...made }, worker);
  const { data } = await workshop.make(
    'query ($id: ID!) { service(id: $id) { assurance { concern { id version } } } }',
    { id: serviceId },
  );
  return { serviceId, ...(data?.service.assurance.concern as Made) };
}

async function aWithdrawnConnection(workshop: Workshop, place: Place, viewer: Viewer): Promise<Made> {
  const made = await aConnection(workshop, place, viewer);
  const suspend = 'mutation ($id: ID!) { suspendService(id: $id, reason: "Harm.") { problems { message } } }';
  await workshop.make(suspend, { id: made.serviceId });
  return made;
}
