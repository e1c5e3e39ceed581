import type { Viewer } from '../../../src/shared/viewer.ts';
import type { Built } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

const HISTORY = `query ($id: ID!, $first: Int, $after: String) { history(id: $id, first: $first, after: $after) {
  pageInfo { endCursor hasNextPage } edges { node { id kind who reason fields { field old new } } } } }`;

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!, $reason: String) {
  updateService(id: $id, version: $version, input: $input, reason: $reason) { service { id version } problems { path message } } }`;

/** Changes a service and reads its history through the API. */
export function historyThrough(api: TestApi) {
  const administrator = whoIs('ADMINISTRATOR');

  async function entries(id: string, viewer: Viewer = administrator) {
    const { data, errors } = await api.ask(HISTORY, { id }, viewer);
    if (errors.length > 0) throw new Error(String(errors[0]?.extensions.code));
    return data?.history.edges.map(({ node }: { node: object }) => node);
  }

  async function update(which: Built, input: object, viewer: Viewer, reason?: string): Promise<number> {
    const { data } = await api.ask(UPDATE, { ...which, input, reason }, viewer);
    return data?.updateService.service.version;
  }

  return { entries, update };
}
