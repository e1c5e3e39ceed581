import type { Viewer } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

interface Made {
  id: string;
  personId: string;
  version: number;
  items: { serviceId: string }[];
}

const CREATE = `mutation ($personId: ID!, $items: [ShortlistItemInput!]!) {
  createShortlist(personId: $personId, items: $items) { shortlist { id personId version items { serviceId } } problems { message } } }`;

/** A list with one thing on it, as a link worker of that team makes it. */
async function aShortlist(workshop: Workshop, { team, organisation }: Place): Promise<Made> {
  const personId = await workshop.aSupportedPerson(team);
  const service = await workshop.aService({}, organisation);
  const items = [{ serviceId: service.id }];
  const worker: Viewer = whoIs('LINK_WORKER', team);
  const { data } = await workshop.make(CREATE, { personId, items }, worker);
  return data?.createShortlist.shortlist as Made;
}

function onShortlist(document: string, more: (made: Made) => object = () => ({})): Scenario {
  return {
    attempt: async (workshop, place) => {
      const made = await aShortlist(workshop, place);
      return { document, variables: { id: made.id, version: made.version, ...more(made) } };
    },
  };
}

const serviceIds = ({ items }: Made) => ({ serviceIds: items.map(({ serviceId }) => serviceId) });

export const shortlistScenarios: Record<string, Scenario> = {
  shortlist: {
    ...onShortlist('query ($id: ID!) { shortlist(id: $id) { plainText } }'),
    succeeded: ({ data }) => data?.shortlist.plainText !== '',
  },
  shortlists: {
    attempt: async (workshop, { team }) => ({
      document: 'query ($id: ID!) { shortlists(personId: $id) { id } }',
      variables: { id: await workshop.aSupportedPerson(team) },
    }),
    succeeded: ({ data }) => data?.shortlists.length === 0,
  },
  createShortlist: {
    attempt: async (workshop, { team }) => ({
      document: 'mutation ($id: ID!) { createShortlist(personId: $id) { problems { message } } }',
      variables: { id: await workshop.aSupportedPerson(team) },
    }),
  },
  addToShortlist: {
    attempt: async (workshop, place) => {
      const { id, version } = await aShortlist(workshop, place);
      const document = `mutation ($id: ID!, $version: Int!, $serviceId: ID!) {
        addToShortlist(id: $id, version: $version, item: { serviceId: $serviceId }) { problems { message } } }`;
      return { document, variables: { id, version, serviceId: (await workshop.aService()).id } };
    },
  },
  reorderShortlist: onShortlist(
    `mutation ($id: ID!, $version: Int!, $serviceIds: [ID!]!) {
      reorderShortlist(id: $id, version: $version, serviceIds: $serviceIds) { problems { message } } }`,
    serviceIds,
  ),
  removeFromShortlist: onShortlist(
    `mutation ($id: ID!, $version: Int!, $serviceId: ID!) {
      removeFromShortlist(id: $id, version: $version, serviceId: $serviceId) { problems { message } } }`,
    ({ items }) => ({ serviceId: items[0]?.serviceId }),
  ),
  signpostShortlist: {
    attempt: async (workshop, place, viewer) => {
      const worker = await workshop.aPerson();
      const { id, personId } = await aShortlist(workshop, place);
      // Whoever holds a caseload names the episode; a care navigator signposts without one.
      const isNavigator = viewer.roles.length === 1 && viewer.roles[0]?.role === 'CARE_NAVIGATOR';
      const episodeId = isNavigator ? null : await workshop.anEpisode(personId, worker.id);
      const document = `mutation ($id: ID!, $episodeId: ID) {
        signpostShortlist(id: $id, episodeId: $episodeId) { problems { message } } }`;
      return { document, variables: { id, episodeId } };
    },
  },
  handOverShortlist: onShortlist('mutation ($id: ID!) { handOverShortlist(id: $id) { problems { message } } }'),
};
