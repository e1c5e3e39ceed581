import { whoIs } from '../../support/viewers.ts';
import type { Scenario, Workshop } from '../scenario.ts';

const REGISTER = `mutation ($teamId: ID!) {
  registerPerson(input: { teamId: $teamId, ageBand: FROM_85 }) { person { id version } problems { message } } }`;

/** Somebody whom the team supports. */
export async function aPersonOf(workshop: Workshop, team: string): Promise<{ id: string; version: number }> {
  const { data } = await workshop.make(REGISTER, { teamId: team }, whoIs('LINK_WORKER', team));
  return data?.registerPerson.person as { id: string; version: number };
}

/** A fact that not everybody of the team reads. */
function closely(field: string): Scenario {
  return {
    attempt: async (workshop, { team }) => {
      const id = await workshop.aSupportedPerson(team, { ethnicGroup: 'WHITE', deprivationDecile: 4 });
      return { document: `query ($id: ID!) { supportedPerson(id: $id) { ${field} } }`, variables: { id } };
    },
    succeeded: ({ data }) => data?.supportedPerson !== null && data?.supportedPerson[field] !== null,
  };
}

export const supportedPeopleScenarios: Record<string, Scenario> = {
  registerPerson: {
    attempt: (_workshop, { team }) => Promise.resolve({ document: REGISTER, variables: { teamId: team } }),
  },
  supportedPerson: {
    attempt: async (workshop, { team }) => ({
      document: 'query ($id: ID!) { supportedPerson(id: $id) { caseCode } }',
      variables: { id: (await aPersonOf(workshop, team)).id },
    }),
    succeeded: ({ data }) => data?.supportedPerson !== null,
  },
  'SupportedPerson.catchment': closely('catchment'),
  'SupportedPerson.deprivationDecile': closely('deprivationDecile'),
  'SupportedPerson.ethnicGroup': closely('ethnicGroup'),
  supportedPeople: {
    attempt: async (workshop, { team }) => {
      await aPersonOf(workshop, team);
      return {
        document: 'query ($teamId: ID!) { supportedPeople(teamId: $teamId) { edges { node { id } } } }',
        variables: { teamId: team },
      };
    },
    succeeded: ({ data }) => data?.supportedPeople.edges.length === 1,
  },
  updateSupportedPerson: {
    attempt: async (workshop, { team }) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        updateSupportedPerson(id: $id, version: $version, input: { ageBand: UNDER_16 }) { problems { message } } }`,
      variables: { ...(await aPersonOf(workshop, team)) },
    }),
  },
  exportPerson: {
    attempt: async (workshop, { team }) => ({
      document: 'query ($id: ID!) { exportPerson(id: $id) { caseCode } }',
      variables: { id: (await aPersonOf(workshop, team)).id },
    }),
    succeeded: ({ data }) => Boolean(data?.exportPerson),
  },
  deletePerson: {
    attempt: async (workshop, { team }) => ({
      document: 'mutation ($id: ID!) { deletePerson(id: $id, reason: "They asked for it.") { problems { message } } }',
      variables: { id: (await aPersonOf(workshop, team)).id },
    }),
  },
};
