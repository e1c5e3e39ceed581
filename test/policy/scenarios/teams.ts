import type { Scenario } from '../scenario.ts';

const VERSION = 1;

export const teamScenarios: Record<string, Scenario> = {
  teams: {
    // Ids are in the order of time, so the page after the organisation begins with the team that was made for it.
    attempt: (_workshop, { organisation, team }) =>
      Promise.resolve({
        document: 'query ($after: String) { teams(first: 1, after: $after) { edges { node { id } } } }',
        variables: { after: Buffer.from(`id:${organisation}`).toString('base64url'), team },
      }),
    succeeded: ({ data }, { variables }) => data?.teams.edges[0]?.node.id === variables.team,
  },
  team: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({ document: 'query ($id: ID!) { team(id: $id) { name } }', variables: { id: team } }),
    succeeded: ({ data }) => data?.team !== null,
  },
  createTeam: {
    attempt: (_workshop, { organisation }) =>
      Promise.resolve({
        document: 'mutation ($input: TeamInput!) { createTeam(input: $input) { problems { message } } }',
        variables: { input: { name: 'North team', hostOrganisation: organisation, employerKind: 'PCN' } },
      }),
  },
  updateTeam: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({
        document: `mutation ($id: ID!, $version: Int!) {
          updateTeam(id: $id, version: $version, input: { name: "South team" }) { problems { message } } }`,
        variables: { id: team, version: VERSION },
      }),
  },
  archiveTeam: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({
        document: `mutation ($id: ID!, $version: Int!) {
          archiveTeam(id: $id, version: $version, reason: "The contract ended.") { problems { message } } }`,
        variables: { id: team, version: VERSION },
      }),
  },
};
