import type { Built } from '../../support/builders.ts';
import type { Attempt, Place, Scenario, Workshop } from '../scenario.ts';

const PAYLOADS: Record<string, string> = {
  Organisation: 'organisation { id version }',
  Service: 'service { id version }',
  Location: 'location { id version }',
};

/** A new listing inside the organisation of the place. */
function creating(kind: 'Service' | 'Location'): Scenario {
  const document = `mutation ($organisationId: ID!, $input: ${kind}Input!) {
    create${kind}(organisationId: $organisationId, input: $input) { ${PAYLOADS[kind]} problems { message } } }`;
  return {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({ document, variables: { organisationId: organisation, input: { name: { en: 'New here' } } } }),
  };
}

function updating(kind: string, find: (workshop: Workshop, place: Place) => Promise<Built>): Scenario {
  const document = `mutation ($id: ID!, $version: Int!, $input: ${kind}Input!) {
    update${kind}(id: $id, version: $version, input: $input) { ${PAYLOADS[kind]} problems { message } } }`;
  return {
    attempt: async (workshop, place) => ({
      document,
      variables: { ...(await find(workshop, place)), input: { name: { en: 'Renamed' } } },
    }),
  };
}

function archiving(kind: string, find: (workshop: Workshop, place: Place) => Promise<Built>): Scenario {
  return { attempt: async (workshop, place) => archival(kind, await find(workshop, place)) };
}

function archival(kind: string, { id, version }: Built): Attempt {
  const document = `mutation ($id: ID!, $version: Int!) {
    archive${kind}(id: $id, version: $version, reason: "It has closed.") { ${PAYLOADS[kind]} problems { message } } }`;
  return { document, variables: { id, version } };
}

function restoring(
  kind: 'Organisation' | 'Service',
  find: (workshop: Workshop, place: Place) => Promise<Built>,
): Scenario {
  const document = `mutation ($id: ID!, $version: Int!) {
    restore${kind}(id: $id, version: $version) { ${PAYLOADS[kind]} problems { message } } }`;
  return {
    attempt: async (workshop, place) => {
      const { document: archive, variables } = archival(kind, await find(workshop, place));
      const { data } = await workshop.make(archive, variables);
      const { id, version } = data?.[`archive${kind}`][kind.toLowerCase()] as Built;
      return { document, variables: { id, version } };
    },
  };
}

const aService = (workshop: Workshop, { organisation }: Place) => workshop.aService({}, organisation);
const aLocation = (workshop: Workshop, { organisation }: Place) => workshop.aLocation({}, organisation);

async function theOrganisation(workshop: Workshop, { organisation }: Place): Promise<Built> {
  const { data } = await workshop.make('query ($id: ID!) { organisation(id: $id) { id version archivedAt } }', {
    id: organisation,
  });
  return data?.organisation as Built;
}

export const listingScenarios: Record<string, Scenario> = {
  createOrganisation: {
    attempt: () =>
      Promise.resolve({
        document: `mutation ($input: OrganisationInput!) {
          createOrganisation(input: $input) { organisation { id } problems { message } } }`,
        variables: { input: { name: { en: 'Founded today' }, kind: 'CHARITY' } },
      }),
  },
  updateOrganisation: updating('Organisation', theOrganisation),
  archiveOrganisation: archiving('Organisation', theOrganisation),
  restoreOrganisation: restoring('Organisation', theOrganisation),
  createService: creating('Service'),
  updateService: updating('Service', aService),
  archiveService: archiving('Service', aService),
  restoreService: restoring('Service', aService),
  createLocation: creating('Location'),
  updateLocation: updating('Location', aLocation),
  archiveLocation: archiving('Location', aLocation),
};
