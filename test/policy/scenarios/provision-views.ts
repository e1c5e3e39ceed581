import type { Scenario } from '../scenario.ts';

/** A view of one area, of a quarter long ago. */
const onArea = (view: string, more = ''): Scenario => ({
  attempt: async (workshop, { area }) => {
    await workshop.aPublishedGap(await workshop.anArea(area));
    return {
      document: `query ($area: String!) { ${view}(areaCode: $area${more}) { methodVersion problems { message } } }`,
      variables: { area },
    };
  },
  succeeded: ({ data }) => data?.[view].methodVersion === 1,
});

const THEN = ', quarter: "2025-Q1"';

/** How the views of src/features/provision-views and improvement are tried. */
export const provisionViewScenarios: Record<string, Scenario> = {
  provisionByArea: {
    attempt: async (workshop, { area }) => {
      await workshop.aPublishedGap(await workshop.anArea(area));
      return {
        document: '{ provisionByArea(quarter: "2025-Q1", first: 100) { edges { node { area { code } } } } }',
        variables: { area },
      };
    },
    succeeded: ({ data }, { variables }) =>
      data?.provisionByArea.edges.some(
        ({ node }: { node: { area: { code: string } } }) => node.area.code === variables.area,
      ),
  },
  provisionByNeed: onArea('provisionByNeed', THEN),
  provisionEquity: onArea('provisionEquity', THEN),
  provisionDenials: onArea('provisionDenials', THEN),
  provisionTrend: onArea('provisionTrend', ', need: "food", to: "2025-Q1"'),
  whatWouldWinMost: onArea('whatWouldWinMost', THEN),
  areaProfile: onArea('areaProfile', THEN),
};
