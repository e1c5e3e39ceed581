import type { Viewer } from '../../../src/shared/viewer.ts';
import type { Place, Scenario } from '../scenario.ts';

const IMPACT = `query ($dimension: ImpactDimension!, $key: ID) {
  impact(dimension: $dimension, key: $key, period: "2026-Q1") { edges { node { key connections } } } }`;

/** What somebody looks after, or would: figures are asked by that. */
function ownOf({ roles }: Viewer, { organisation, team, area }: Place): { dimension: string; key: string } {
  const role = roles[0]?.role;
  if (role === 'LISTING_EDITOR') return { dimension: 'ORGANISATION', key: organisation };
  return role === 'COMMISSIONER' ? { dimension: 'LOCAL_AUTHORITY', key: area } : { dimension: 'TEAM', key: team };
}

export const impactScenarios: Record<string, Scenario> = {
  impact: {
    attempt: async (workshop, place, viewer) => {
      await workshop.publishedFigures();
      return { document: IMPACT, variables: ownOf(viewer, place) };
    },
    succeeded: ({ data }) => data?.impact.edges[0]?.node.connections === 0,
  },
  impactPeriods: {
    attempt: async (workshop) => {
      await workshop.publishedFigures();
      return { document: '{ impactPeriods { name } }', variables: {} };
    },
    succeeded: ({ data }) => data?.impactPeriods.length > 0,
  },
};
