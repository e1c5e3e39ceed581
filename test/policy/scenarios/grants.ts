import type { Attempt, Place, Scenario, Workshop } from '../scenario.ts';

/** A grant for the area, which stands at no organisation. */
async function aGrant(workshop: Workshop, { area }: Place): Promise<{ id: string; version: number }> {
  await workshop.anArea(area);
  return workshop.aGrant({ areaCodes: [area], areas: [area] });
}

function onGrant(
  document: string,
  more: (workshop: Workshop) => Promise<object> = () => Promise.resolve({}),
): Scenario {
  return {
    attempt: async (workshop, place): Promise<Attempt> => ({
      document,
      variables: { ...(await aGrant(workshop, place)), ...(await more(workshop)) },
    }),
  };
}

export const grantScenarios: Record<string, Scenario> = {
  grants: {
    attempt: async (workshop, place) => ({
      document: 'query ($area: String) { grants(filter: { area: $area }) { edges { node { id } } } }',
      variables: { area: place.area, id: (await aGrant(workshop, place)).id },
    }),
    succeeded: ({ data }, { variables }) => data?.grants.edges[0]?.node.id === variables.id,
  },
  grant: {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { grant(id: $id) { id } }',
      variables: { id: (await aGrant(workshop, place)).id },
    }),
    succeeded: ({ data }) => data?.grant !== null,
  },
  money: {
    attempt: async (workshop, place) => {
      await aGrant(workshop, place);
      return {
        document: `query ($area: String) { money(dimension: TOTAL, area: $area, period: "2026-Q1") {
          edges { node { awarded } } problems { message } } }`,
        variables: { area: place.area },
      };
    },
    succeeded: ({ data }) => data?.money.edges[0]?.node.awarded > 0,
  },
  grantsToMatch: {
    attempt: async (workshop, place) => ({
      document: 'query ($area: String) { grantsToMatch(area: $area) { edges { node { id } } } }',
      variables: { area: place.area, id: (await aGrant(workshop, place)).id },
    }),
    succeeded: ({ data }, { variables }) => data?.grantsToMatch.edges[0]?.node.id === variables.id,
  },
  matchGrant: onGrant(
    `mutation ($id: ID!, $version: Int!, $organisationId: ID!) {
      matchGrant(id: $id, version: $version, organisationId: $organisationId) { problems { message } } }`,
    async (workshop) => ({ organisationId: (await workshop.anOrganisation({ isPublished: true })).id }),
  ),
  unmatchGrant: {
    attempt: async (workshop, { area }) => {
      const organisation = await workshop.anOrganisation();
      const standing = { organisation: organisation.id, match: 'BY_IDENTIFIER' };
      return {
        document:
          'mutation ($id: ID!, $version: Int!) { unmatchGrant(id: $id, version: $version) { problems { message } } }',
        variables: { ...(await workshop.aGrant({ areaCodes: [area], areas: [area], ...standing })) },
      };
    },
  },
  setGrantNeeds: onGrant(
    'mutation ($id: ID!, $version: Int!) { setGrantNeeds(id: $id, version: $version, needs: ["food"]) { problems { message } } }',
  ),
};
