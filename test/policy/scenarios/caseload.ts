import { holdsCaseload } from '../../../src/policy/work-of-roles.ts';
import { whoIs } from '../../support/viewers.ts';
import type { Attempt, Scenario, Workshop } from '../scenario.ts';

const RECORD = `mutation ($id: ID!) {
  recordContact(episodeId: $id, kind: IN_PERSON, minutes: 50, on: "2026-03-03", note: "A longer one.") {
    contact { id version } problems { message } } }`;

/** An episode of the team, held by somebody of it. */
async function anEpisodeOf(workshop: Workshop, team: string): Promise<string> {
  const holder = await workshop.aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] });
  return workshop.anEpisode(await workshop.aSupportedPerson(team), holder.id);
}

/** A contact of the team: its id, its version and its episode. */
async function aContactOf(workshop: Workshop, team: string) {
  const episode = await anEpisodeOf(workshop, team);
  const { data } = await workshop.make(RECORD, { id: episode }, whoIs('LINK_WORKER', team));
  return { ...(data?.recordContact.contact as { id: string; version: number }), episode };
}

async function changing(workshop: Workshop, team: string, document: string): Promise<Attempt> {
  const { id, version } = await aContactOf(workshop, team);
  return { document, variables: { id, version } };
}

async function reading(workshop: Workshop, team: string): Promise<Attempt> {
  const { episode } = await aContactOf(workshop, team);
  const document = 'query ($id: ID!) { episodeContacts(episodeId: $id) { edges { node { minutes note } } } }';
  return { document, variables: { id: episode } };
}

async function aWorkerOf(workshop: Workshop, team: string): Promise<string> {
  return (await workshop.aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] })).id;
}

const SUPERVISED = `mutation ($team: ID!) {
  recordSupervision(teamId: $team, kind: CLINICAL, on: "2026-03-03", supervisorName: "Dr Okafor") {
    supervision { id } problems { message } } }`;

export const caseloadScenarios: Record<string, Scenario> = {
  recordContact: {
    attempt: async (workshop, { team }) => ({ document: RECORD, variables: { id: await anEpisodeOf(workshop, team) } }),
  },
  correctContact: {
    attempt: (workshop, { team }) =>
      changing(
        workshop,
        team,
        `mutation ($id: ID!, $version: Int!) {
          correctContact(id: $id, version: $version, input: { minutes: 45 }) { problems { message } } }`,
      ),
  },
  removeContact: {
    attempt: (workshop, { team }) =>
      changing(
        workshop,
        team,
        'mutation ($id: ID!, $version: Int!) { removeContact(id: $id, version: $version) { problems { message } } }',
      ),
  },
  episodeContacts: {
    attempt: (workshop, { team }) => reading(workshop, team),
    succeeded: ({ data }) => data?.episodeContacts.edges[0].node.minutes === 50,
  },
  'EpisodeContact.note': {
    attempt: (workshop, { team }) => reading(workshop, team),
    succeeded: ({ data }) => data?.episodeContacts.edges[0].node.note === 'A longer one.',
  },
  caseload: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({ document: 'query ($id: ID!) { caseload(teamId: $id) { from } }', variables: { id: team } }),
    succeeded: ({ data }) => data?.caseload !== null,
  },
  setWorkingHours: {
    attempt: async (workshop, { team }) => ({
      document: `mutation ($id: ID!, $team: ID!) {
        setWorkingHours(personId: $id, teamId: $team, fte: 0.6) { problems { message } } }`,
      variables: { id: await aWorkerOf(workshop, team), team },
    }),
  },
  setCaseloadCeiling: {
    attempt: async (workshop, { team }) => ({
      document: `mutation ($id: ID!, $team: ID!) {
        setCaseloadCeiling(personId: $id, teamId: $team, ceiling: 180, reason: "Long journeys.") { problems { message } } }`,
      variables: { id: await aWorkerOf(workshop, team), team },
    }),
  },
  supervisions: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({
        document: 'query ($id: ID!) { supervisions(teamId: $id) { edges { node { id } } } }',
        variables: { id: team },
      }),
    succeeded: ({ data }) => data?.supervisions !== null,
  },
  recordSupervision: {
    attempt: async (workshop, { team }, viewer) => {
      const isSupervisor = viewer.roles.some(({ role }) => role === 'SUPERVISOR');
      const worker = isSupervisor ? await aWorkerOf(workshop, team) : null;
      return {
        document: `mutation ($team: ID!, $worker: ID) {
          recordSupervision(teamId: $team, workerId: $worker, kind: CLINICAL, on: "2026-03-03", supervisorName: "Dr Okafor") {
            problems { message } } }`,
        variables: { team, worker },
      };
    },
  },
  removeSupervision: {
    attempt: async (workshop, { team }, viewer) => {
      // Whoever is no supervisor removes what they recorded themselves; of other teams there is only what others recorded.
      const isHolder = viewer.kind === 'PERSON' && holdsCaseload(viewer, team);
      const recorder = isHolder ? viewer : whoIs('LINK_WORKER', team);
      const { data } = await workshop.make(SUPERVISED, { team }, recorder);
      const id = data?.recordSupervision.supervision.id as string;
      return {
        document: 'mutation ($id: ID!) { removeSupervision(id: $id) { problems { message } } }',
        variables: { id },
      };
    },
  },
};
