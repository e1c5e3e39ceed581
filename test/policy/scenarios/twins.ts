import type { Built } from '../../support/builders.ts';
import { newId } from '../../../src/shared/uuid.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

/** Two services of the organisation of the place, so alike that they are taken for one; in the area, where they have none. */
async function twins(workshop: Workshop, { organisation, area }: Place): Promise<[Built, Built]> {
  const input = { name: { en: `Choir ${newId()}` }, catchment: [area] };
  return [await workshop.aService(input, organisation), await workshop.aService(input, organisation)];
}

async function twoOrganisations(workshop: Workshop, place: Place): Promise<[Built, Built]> {
  const { data } = await workshop.make('query ($id: ID!) { organisation(id: $id) { id version } }', {
    id: place.organisation,
  });
  const other = await workshop.anOrganisation();
  await workshop.aService({ catchment: [place.area] }, other.id);
  return [data?.organisation as Built, other];
}

function merging(kind: 'Organisations' | 'Services', find: typeof twins): Scenario {
  const document = `mutation ($keep: ID!, $keepVersion: Int!, $merge: ID!, $mergeVersion: Int!) {
    merge${kind}(keep: $keep, keepVersion: $keepVersion, merge: $merge, mergeVersion: $mergeVersion, reason: "Entered twice.") {
      problems { message } } }`;
  return {
    attempt: async (workshop, place) => {
      const [keep, merge] = await find(workshop, place);
      const variables = { keep: keep.id, keepVersion: keep.version, merge: merge.id, mergeVersion: merge.version };
      return { document, variables };
    },
  };
}

const ADD = `mutation ($id: ID!, $version: Int!) {
  addToDoNotList(id: $id, version: $version, reason: "They asked for it.") { entry { id } problems { message } } }`;

async function anEntry(workshop: Workshop, place: Place): Promise<{ entry: string; listing: string }> {
  const [{ id, version }] = await twins(workshop, place);
  const { data } = await workshop.make(ADD, { id, version });
  return { entry: data?.addToDoNotList.entry.id as string, listing: id };
}

const CANDIDATES = `query ($after: String) { duplicateCandidates(kind: SERVICE, first: 100, after: $after) {
  edges { node { id services { id } } } pageInfo { endCursor } } }`;

export const twinScenarios: Record<string, Scenario> = {
  mergeOrganisations: merging('Organisations', twoOrganisations),
  mergeServices: merging('Services', twins),
  duplicateCandidates: {
    attempt: async (workshop, place) => {
      const [one, other] = await twins(workshop, place);
      const id = await workshop.aCandidate(one.id, other.id);
      return { document: CANDIDATES, variables: { after: Buffer.from(`1:${before(id)}`).toString('base64url'), id } };
    },
    succeeded: ({ data }, { variables }) =>
      data?.duplicateCandidates.edges.some(({ node }: { node: { id: string } }) => node.id === variables.id),
  },
  dismissDuplicate: {
    attempt: async (workshop, place) => {
      const [one, other] = await twins(workshop, place);
      const document =
        'mutation ($id: ID!) { dismissDuplicate(id: $id, reason: "Two choirs.") { problems { message } } }';
      return { document, variables: { id: await workshop.aCandidate(one.id, other.id) } };
    },
  },
  doNotList: {
    attempt: async (workshop, place) => {
      const { entry } = await anEntry(workshop, place);
      const document = 'query { doNotList(first: 100) { edges { node { id } } } }';
      return { document, variables: { entry } };
    },
    succeeded: ({ data }, { variables }) =>
      data?.doNotList.edges.some(({ node }: { node: { id: string } }) => node.id === variables.entry),
  },
  addToDoNotList: {
    attempt: async (workshop, place) => {
      const [{ id, version }] = await twins(workshop, place);
      return { document: ADD, variables: { id, version } };
    },
  },
  removeFromDoNotList: {
    attempt: async (workshop, place) => ({
      document: 'mutation ($id: ID!) { removeFromDoNotList(id: $id, reason: "Asked back.") { problems { message } } }',
      variables: { id: (await anEntry(workshop, place)).entry },
    }),
  },
};

/** The id that comes just before this one. */
function before(id: string): string {
  return `${id.slice(0, -12)}000000000000`;
}
