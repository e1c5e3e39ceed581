import type { Attempt, Place, Scenario, Workshop } from '../scenario.ts';
import { someone } from '../../support/viewers.ts';

const FLAG = `mutation ($flag: GapFlagInput!) { flagGap(flag: $flag) { gap { id version } problems { message } } }`;
const ACCEPT = `mutation ($id: ID!, $version: Int!) { acceptGap(id: $id, version: $version) { gap { id version } } }`;

/** A gap of the area, as two link workers of some team have seen it. */
async function aGap(workshop: Workshop, { area }: Place): Promise<{ id: string; version: number }> {
  await workshop.anArea(area);
  const flag = { need: 'food', areaCode: area, reason: 'NONE_EXISTS' };
  const worker = () => someone({ role: 'LINK_WORKER', scope: 'some team' });
  await workshop.make(FLAG, { flag }, worker());
  const { data } = await workshop.make(FLAG, { flag }, worker());
  return data?.flagGap.gap as { id: string; version: number };
}

function onGap(document: string): Scenario {
  return {
    attempt: async (workshop, place): Promise<Attempt> => ({
      document,
      variables: { ...(await aGap(workshop, place)) },
    }),
  };
}

/** A decision, as a document: `more` are the arguments beside id and version. */
const decision = (name: string, more = '') =>
  `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version${more}) { problems { message } } }`;

export const gapScenarios: Record<string, Scenario> = {
  gaps: {
    attempt: async (workshop, place) => ({
      document: 'query ($areaCode: String) { gaps(areaCode: $areaCode) { edges { node { id } } } }',
      variables: { areaCode: place.area, id: (await aGap(workshop, place)).id },
    }),
    succeeded: ({ data }, { variables }) => data?.gaps.edges[0]?.node.id === variables.id,
  },
  gap: {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { gap(id: $id) { id } }',
      variables: { id: (await aGap(workshop, place)).id },
    }),
    succeeded: ({ data }) => data?.gap !== null,
  },
  flagGap: {
    attempt: async (workshop, { area }) => ({
      document: 'mutation ($flag: GapFlagInput!) { flagGap(flag: $flag) { problems { message } } }',
      variables: { flag: { need: 'food', areaCode: await workshop.anArea(area), reason: 'FULL' } },
    }),
  },
  acceptGap: onGap(decision('acceptGap')),
  declineGap: onGap(decision('declineGap', ', reason: "There are two."')),
  startDevelopment: {
    attempt: async (workshop, place) => {
      const gap = await aGap(workshop, place);
      const commissioner = someone({ role: 'COMMISSIONER', scope: place.area });
      const { data } = await workshop.make(ACCEPT, { ...gap }, commissioner);
      // Where it was accepted for an attempt before this one, it is so already.
      return {
        document: decision('startDevelopment'),
        variables: { ...((data?.acceptGap?.gap as object | null) ?? gap) },
      };
    },
  },
  closeGap: {
    attempt: async (workshop, place) => {
      const service = await workshop.aService({ isPublished: true });
      const gap = await aGap(workshop, place);
      return { document: decision('closeGap', `, serviceId: "${service.id}"`), variables: { ...gap } };
    },
  },
  proposeGroup: onGap(
    'mutation ($id: ID!) { proposeGroup(id: $id, words: "A pantry at the church hall.") { problems { message } } }',
  ),
  followGap: onGap('mutation ($id: ID!) { followGap(id: $id) { problems { message } } }'),
  unfollowGap: onGap('mutation ($id: ID!) { unfollowGap(id: $id) { problems { message } } }'),
};
