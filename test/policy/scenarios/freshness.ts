import { newId } from '../../../src/shared/uuid.ts';
import type { Scenario } from '../scenario.ts';

const MONTHS = { firstReminderMonths: 3, secondReminderMonths: 4, staleMonths: 6 };
const SET = `mutation ($input: FreshnessPolicyInput!) {
  setFreshnessPolicy(input: $input) { policy { id } problems { message } } }`;

export const freshnessScenarios: Record<string, Scenario> = {
  confirmListing: {
    attempt: async (workshop, { organisation }) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        confirmListing(id: $id, version: $version) { service { id } problems { message } } }`,
      variables: { ...(await workshop.aService({}, organisation)) },
    }),
  },
  verifyService: {
    attempt: async (workshop, { organisation, area }) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        verifyService(id: $id, version: $version) { service { id } problems { message } } }`,
      variables: { ...(await workshop.aService({ catchment: [area] }, organisation)) },
    }),
  },
  myListings: {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({
        document: '{ myListings(first: 100) { edges { node { organisation { id } } } } }',
        variables: { organisation },
      }),
    succeeded: ({ data }, { variables }) =>
      data?.myListings.edges.some((edge: { node: { organisation: { id: string } | null } }) => {
        return edge.node.organisation?.id === variables.organisation;
      }),
  },
  freshnessPolicies: {
    attempt: () => Promise.resolve({ document: '{ freshnessPolicies { id } }', variables: {} }),
    succeeded: ({ data }) => Array.isArray(data?.freshnessPolicies),
  },
  setFreshnessPolicy: {
    attempt: () => Promise.resolve({ document: SET, variables: { input: MONTHS } }),
  },
  removeFreshnessPolicy: {
    attempt: async (workshop) => {
      const { data } = await workshop.make(SET, { input: MONTHS });
      return {
        document: `mutation ($id: ID!) {
          removeFreshnessPolicy(id: $id, reason: "No longer needed.") { problems { message } } }`,
        variables: { id: data?.setFreshnessPolicy.policy.id ?? newId() },
      };
    },
  },
};
