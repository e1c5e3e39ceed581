import type { Place, Scenario, Workshop } from '../scenario.ts';

const SUBMIT = `mutation ($serviceId: ID!, $input: EvidenceInput!) {
  submitEvidence(serviceId: $serviceId, check: "safeguarding", input: $input) { evidence { id } problems { message } } }`;

/** Of a service that people of the area may come to, so that it is for the assurers of that area. */
async function aServiceThere({ aService }: Workshop, { organisation, area }: Place): Promise<string> {
  return (await aService({ catchment: [area] }, organisation)).id;
}

async function someEvidence(workshop: Workshop, place: Place): Promise<{ id: string; serviceId: string }> {
  const serviceId = await aServiceThere(workshop, place);
  const variables = { serviceId, input: { statement: 'Two of us know whom to call.' } };
  const { data } = await workshop.make(SUBMIT, variables);
  return { id: data?.submitEvidence.evidence.id, serviceId };
}

function dealing(mutation: string, words = ''): Scenario {
  const document = `mutation ($id: ID!) { ${mutation}(id: $id${words}) { evidence { id state } problems { message } } }`;
  return {
    attempt: async (workshop, place) => ({ document, variables: { id: (await someEvidence(workshop, place)).id } }),
  };
}

export const evidenceScenarios: Record<string, Scenario> = {
  submitEvidence: {
    attempt: async (workshop, place) => ({
      document: SUBMIT,
      variables: {
        serviceId: await aServiceThere(workshop, place),
        input: { link: 'https://group.example.org/policy' },
      },
    }),
  },
  withdrawEvidence: dealing('withdrawEvidence'),
  returnEvidence: dealing('returnEvidence', ', message: "The last page is missing."'),
  removeEvidence: dealing('removeEvidence', ', reason: "It names a child."'),
  evidence: {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { evidence(serviceId: $id) { edges { node { id statement } } } }',
      variables: { id: (await someEvidence(workshop, place)).serviceId },
    }),
    succeeded: ({ data }) => data?.evidence.edges.length === 1,
  },
};
