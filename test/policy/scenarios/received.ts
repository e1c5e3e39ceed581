import type { Place, Scenario, Workshop } from '../scenario.ts';

const SENT = { kind: 'REFERRAL', state: 'SENT', sentOn: '2026-03-03' };

/** Somebody of the team of the place, who was sent to the organisation of the place. */
async function sentThere(workshop: Workshop, { team, organisation }: Place): Promise<string> {
  const worker = await workshop.aPerson();
  const episode = await workshop.anEpisode(await workshop.aSupportedPerson(team), worker.id);
  const service = await workshop.aService({}, organisation);
  return workshop.aConnection(episode, service.id, SENT);
}

export const receivedScenarios: Record<string, Scenario> = {
  receivedConnections: {
    attempt: async (workshop, place) => {
      const id = await sentThere(workshop, place);
      const document =
        'query ($organisation: ID!) { receivedConnections(organisationId: $organisation) { edges { node { id } } } }';
      return { document, variables: { organisation: place.organisation, id } };
    },
    succeeded: ({ data }, { variables }) => data?.receivedConnections.edges[0]?.node.id === variables.id,
  },
  answerConnection: {
    attempt: async (workshop, place) => ({
      document:
        'mutation ($id: ID!) { answerConnection(id: $id, input: { answer: RECEIVED }) { problems { message } } }',
      variables: { id: await sentThere(workshop, place) },
    }),
  },
  connectionsToChase: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({
        document: 'query ($team: ID!) { connectionsToChase(teamId: $team) { edges { node { id } } } }',
        variables: { team },
      }),
    succeeded: ({ data }) => data?.connectionsToChase.edges.length === 0,
  },
  pulses: {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({
        document: 'query ($organisation: ID!) { pulses(organisationId: $organisation) { id } }',
        variables: { organisation },
      }),
    succeeded: ({ data }) => data?.pulses.length === 0,
  },
  pulseReport: {
    attempt: (_workshop, { area }) =>
      Promise.resolve({
        document:
          'query ($area: String!) { pulseReport(period: "2020-Q1", area: $area) { answered problems { message } } }',
        variables: { area },
      }),
    succeeded: ({ data }) => data?.pulseReport.problems.length > 0,
  },
  submitPulse: {
    attempt: (_workshop, { organisation }) => {
      const document = `mutation ($organisation: ID!, $quarter: String!) {
        submitPulse(organisationId: $organisation, quarter: $quarter, input: { received: 1, attended: 1, turnedAway: 0 }) {
          problems { code } } }`;
      return Promise.resolve({ document, variables: { organisation, quarter: '2020-Q1' } });
    },
    // A quarter of long ago is told only to whoever may answer at all; the quarter that is open depends on the day of the test.
    succeeded: ({ data }) => data?.submitPulse.problems[0]?.code === 'OUT_OF_RANGE',
  },
};
