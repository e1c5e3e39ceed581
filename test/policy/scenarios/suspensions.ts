import type { Scenario, Workshop } from '../scenario.ts';

const SUSPEND = `mutation ($id: ID!) {
  suspendService(id: $id, reason: "A concern was raised.") { suspension { id } problems { message } } }`;

/** A service of the place that is suspended already: its id, and that of the suspension. */
async function aSuspended(workshop: Workshop, organisation: string): Promise<{ service: string; suspension: string }> {
  const service = await workshop.aService({}, organisation);
  const { data } = await workshop.make(SUSPEND, { id: service.id });
  return { service: service.id, suspension: data?.suspendService.suspension.id };
}

export const suspensionScenarios: Record<string, Scenario> = {
  suspendService: {
    attempt: async (workshop, { organisation }) => ({
      document: SUSPEND,
      variables: { id: (await workshop.aService({}, organisation)).id },
    }),
    succeeded: withoutConflict('suspendService'),
  },
  suspendOrganisation: {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({
        document: `mutation ($id: ID!) {
          suspendOrganisation(id: $id, reason: "A concern was raised.") { problems { message } } }`,
        variables: { id: organisation },
      }),
    succeeded: withoutConflict('suspendOrganisation'),
  },
  liftSuspension: {
    attempt: async (workshop, { organisation }) => ({
      document: `mutation ($id: ID!) {
        liftSuspension(id: $id, reason: "It was cleared up.") { problems { message } } }`,
      variables: { id: (await aSuspended(workshop, organisation)).suspension },
    }),
    succeeded: withoutConflict('liftSuspension'),
  },
  suspension: {
    attempt: async (workshop, { organisation }) => ({
      document: 'query ($id: ID!) { suspension(id: $id) { id reason } }',
      variables: { id: (await aSuspended(workshop, organisation)).service },
    }),
    succeeded: ({ data }) => data?.suspension.reason === 'A concern was raised.',
  },
  suspensions: {
    attempt: async (workshop, { organisation }) => {
      await aSuspended(workshop, organisation);
      return { document: '{ suspensions(first: 1) { edges { node { id } } } }', variables: {} };
    },
    succeeded: ({ data }) => data?.suspensions.edges.length === 1,
  },
};

/** Whoever edits for the organisation is refused in a sentence: with every role at once, that is what a key meets. */
function withoutConflict(operation: string): Scenario['succeeded'] {
  return ({ data }) => data?.[operation].problems.length === 0;
}
