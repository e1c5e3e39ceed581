import type { Viewer } from '../../../src/shared/viewer.ts';
import { administrator } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

const FIGURES = `key label period connections endKnown closedLoopPercent gotHelp gotHelpPercent started startedWithin28Days
  startedWithin28DaysPercent medianWaitDays reasons { outcome connections } isSuppressed isOfFew`;

const ASK = `query ($dimension: ImpactDimension!, $period: String, $key: ID, $first: Int, $after: String) {
  impact(dimension: $dimension, period: $period, key: $key, first: $first, after: $after) {
    period { name publishedAt publishesOn } methodVersion csv problems { path code message }
    edges { cursor node { ${FIGURES} } } pageInfo { hasNextPage endCursor } } }`;

interface Asking {
  dimension: string;
  period?: string | null;
  key?: string;
  first?: number;
  after?: string;
}

/** Reads the figures of a period through the API, as an administrator unless said. */
export function figuresThrough(api: TestApi) {
  async function ask(asking: Asking, viewer: Viewer = administrator) {
    const { data, errors } = await api.ask(ASK, { period: '2026-Q1', ...asking }, viewer);
    return { report: data?.impact, codes: errors.map(({ extensions }) => extensions.code) };
  }

  async function cells(asking: Asking, viewer?: Viewer) {
    const { report } = await ask(asking, viewer);
    return report.edges.map(({ node }: { node: object }) => node);
  }

  return { ask, cells };
}
