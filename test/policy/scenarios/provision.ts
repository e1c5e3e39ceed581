import type { Scenario } from '../scenario.ts';

/** How the rows of src/policy/provision-rules.ts are tried. */
export const provisionScenarios: Record<string, Scenario> = {
  supply: {
    attempt: async (workshop, { area }) => {
      const areaCode = await workshop.anArea(area);
      await workshop.countedSupply();
      return {
        document: `query ($areaCode: String!) { supply(areaCode: $areaCode, need: "debt") {
          edges { node { listed { count } } } problems { message } } }`,
        variables: { areaCode },
      };
    },
    succeeded: ({ data }) => data?.supply.edges[0]?.node.listed.count === 0,
  },
  provisionGaps: {
    attempt: async (workshop, { area }) => {
      await workshop.aPublishedGap(await workshop.anArea(area));
      return {
        document: `query ($area: String!) { provisionGaps(area: $area, quarter: "2025-Q1") { edges { node { rank } } } }`,
        variables: { area },
      };
    },
    succeeded: ({ data }) => data?.provisionGaps.edges.length === 1,
  },
};
