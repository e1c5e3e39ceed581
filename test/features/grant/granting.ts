import { beforeAll } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

export const TRAFFORD = 'E08000009';
export const BOLTON = 'E08000001';
export const commissioner = whoIs('COMMISSIONER', TRAFFORD);
export const inTrafford = { areaCodes: [TRAFFORD], areas: [TRAFFORD] };

const GRANT = `grant { id version match organisation { id } needs { code } needsFrom amount } problems { path code message }`;
export const MATCH = `mutation ($id: ID!, $version: Int!, $organisationId: ID!) {
  answer: matchGrant(id: $id, version: $version, organisationId: $organisationId) { ${GRANT} } }`;
export const UNMATCH = `mutation ($id: ID!, $version: Int!) { answer: unmatchGrant(id: $id, version: $version) { ${GRANT} } }`;
export const NEEDS = `mutation ($id: ID!, $version: Int!, $needs: [String!]!) {
  answer: setGrantNeeds(id: $id, version: $version, needs: $needs) { ${GRANT} } }`;
export const LIST = `query ($filter: GrantFilterInput, $first: Int = 20, $after: String) { grants(filter: $filter, first: $first, after: $after) {
  edges { node { id awardedOn amount needs { code } needsFrom organisation { id } areas { code } spreadFrom spreadTo } }
  pageInfo { hasNextPage endCursor } problems { path code } } }`;
const WAITING = `query ($area: String) { grantsToMatch(area: $area, first: 100) { edges { node { id grant { amount }
  suggestions { organisation { id } confidence why } } } } }`;

/** Two councils, and what is done there with grants. */
export function granting() {
  const api = testApi();
  const making = builders(api);

  async function change(document: string, variables: object, viewer: Viewer = commissioner) {
    const { data, errors } = await api.ask(document, { ...variables }, viewer);
    return { ...data?.answer, codes: errors.map(({ extensions }) => extensions.code) };
  }

  async function ids(filter: object, more: object = {}): Promise<string[]> {
    const { data } = await api.ask(LIST, { filter, ...more }, administrator);
    return data?.grants.edges.map(({ node }: { node: { id: string } }) => node.id);
  }

  async function waiting(viewer: Viewer, area: string | null = null) {
    const { data } = await api.ask(WAITING, { area }, viewer);
    return data?.grantsToMatch.edges.map(({ node }: { node: object }) => node) as {
      id: string;
      suggestions: { organisation: { id: string } | null; confidence: string }[];
    }[];
  }

  beforeAll(async () => {
    await making.anArea(TRAFFORD);
    await making.anArea(BOLTON);
  });

  return { api, ...making, change, ids, waiting };
}
