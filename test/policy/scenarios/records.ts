import type { Built } from '../../support/builders.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

/** Puts a listing back to how it was added; that there is nothing to put back does not matter. */
function restoringVersion(
  kind: 'Organisation' | 'Service',
  find: (workshop: Workshop, place: Place) => Promise<Built>,
): Scenario {
  const document = `mutation ($id: ID!, $version: Int!, $changeId: ID!) {
    restore${kind}Version(id: $id, version: $version, changeId: $changeId, reason: "It was right.") { problems { message } } }`;
  return {
    attempt: async (workshop, place) => {
      const { id, version } = await find(workshop, place);
      const { data } = await workshop.make('query ($id: ID!) { history(id: $id) { edges { node { id } } } }', { id });
      return { document, variables: { id, version, changeId: data?.history.edges[0].node.id } };
    },
  };
}

async function theOrganisation(workshop: Workshop, { organisation }: Place): Promise<Built> {
  const { data } = await workshop.make('query ($id: ID!) { organisation(id: $id) { id version } }', {
    id: organisation,
  });
  return data?.organisation as Built;
}

export const recordScenarios: Record<string, Scenario> = {
  restoreOrganisationVersion: restoringVersion('Organisation', theOrganisation),
  restoreServiceVersion: restoringVersion('Service', (workshop, { organisation }) =>
    workshop.aService({}, organisation),
  ),
  history: {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({
        document: 'query ($id: ID!) { history(id: $id) { edges { node { who } } } }',
        variables: { id: organisation },
      }),
    succeeded: ({ data }) => data?.history.edges.length > 0,
  },
  fieldProvenance: {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({
        document: 'query ($id: ID!) { fieldProvenance(id: $id) { field who } }',
        variables: { id: organisation },
      }),
    succeeded: ({ data }) => data?.fieldProvenance.length > 0,
  },
  auditEvents: {
    attempt: () => Promise.resolve({ document: '{ auditEvents(first: 1) { edges { node { id } } } }', variables: {} }),
    succeeded: ({ data }) => data?.auditEvents.edges.length === 1,
  },
};
