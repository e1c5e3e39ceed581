import type { Answer } from '../../support/api.ts';
import type { Attempt, Place, Scenario, Workshop } from '../scenario.ts';

const PROPOSE = `mutation ($id: ID!, $version: Int!) {
  proposeChange(id: $id, version: $version, change: { service: { name: { en: "Renamed" } } }) { proposal { id } } }`;
const REPORT = 'mutation ($id: ID!) { reportProblem(id: $id, report: { kinds: [CLOSED] }) { problems { message } } }';
const QUEUE = 'query ($first: Int!) { changeQueue(first: $first) { edges { node { id targetId } } } }';

/** A claim in the organisation of the place, on which somebody decides. */
function onClaim(document: string): Scenario {
  return {
    attempt: async (workshop, { organisation }) => ({
      document,
      variables: { id: (await workshop.aClaim(organisation)).id },
    }),
  };
}

async function aProposal(workshop: Workshop, { organisation }: Place) {
  const service = await workshop.aService({}, organisation);
  const { data } = await workshop.make(PROPOSE, { ...service });
  return { id: data?.proposeChange.proposal.id as string, version: service.version };
}

async function aReport(workshop: Workshop, { organisation }: Place): Promise<{ id: string; targetId: string }> {
  await workshop.make(REPORT, { id: organisation });
  const { data } = await workshop.make(QUEUE, { first: 100 });
  return theOneAbout(data, organisation);
}

function theOneAbout(data: Answer['data'], organisation: string): { id: string; targetId: string } {
  const nodes = data?.changeQueue.edges.map(({ node }: { node: object }) => node) as { id: string; targetId: string }[];
  return nodes.find(({ targetId }) => targetId === organisation) as { id: string; targetId: string };
}

export const upkeepScenarios: Record<string, Scenario> = {
  organisationClaims: {
    attempt: async (workshop, { organisation }): Promise<Attempt> => {
      const { id } = await workshop.aClaim(organisation);
      // Ids are in the order of time, so the page after the organisation begins with the claim on it.
      return {
        document: 'query ($after: String) { organisationClaims(first: 1, after: $after) { edges { node { id } } } }',
        variables: { after: Buffer.from(`id:${organisation}`).toString('base64url'), id },
      };
    },
    succeeded: ({ data }, { variables }) => data?.organisationClaims.edges[0]?.node.id === variables.id,
  },
  approveClaim: onClaim('mutation ($id: ID!) { approveClaim(id: $id) { problems { message } } }'),
  denyClaim: onClaim(
    'mutation ($id: ID!) { denyClaim(id: $id, message: "Not known there.") { problems { message } } }',
  ),
  revokeClaim: {
    attempt: async (workshop, { organisation }) => {
      const { id } = await workshop.aClaim(organisation);
      await workshop.make('mutation ($id: ID!) { approveClaim(id: $id) { problems { message } } }', { id });
      const document = 'mutation ($id: ID!) { revokeClaim(id: $id, reason: "Has left.") { problems { message } } }';
      return { document, variables: { id } };
    },
  },
  changeProposal: {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { changeProposal(id: $id) { id } }',
      variables: { id: (await aProposal(workshop, place)).id },
    }),
    succeeded: ({ data }) => data?.changeProposal !== null,
  },
  reviewProposal: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        reviewProposal(id: $id, version: $version, decisions: [{ field: "name", verdict: ACCEPT }]) { problems { message } } }`,
      variables: await aProposal(workshop, place),
    }),
  },
  closeReport: {
    attempt: async (workshop, place) => ({
      document: 'mutation ($id: ID!) { closeReport(id: $id, outcome: CORRECTED) { problems { message } } }',
      variables: { id: (await aReport(workshop, place)).id },
    }),
  },
  changeQueue: {
    attempt: async (workshop, place) => {
      await workshop.make(REPORT, { id: place.organisation });
      return { document: QUEUE, variables: { first: 100, organisation: place.organisation } };
    },
    succeeded: ({ data }, { variables: { organisation } }) => theOneAbout(data, String(organisation)) !== undefined,
  },
};
