import { whoIs } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

const EVENTS = `query ($filter: AuditEventFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { id at actor actorKind role scope operation action subject subjectId concerns fields before after reason requestId } }
  } }`;

export const RENAME = `mutation ($id: ID!, $version: Int!, $name: String!) {
  updateService(id: $id, version: $version, input: { name: { en: $name } }, reason: "They asked for it") { problems { message } } }`;

/** Reads the audit log through the API, as an administrator unless said. */
export function auditLog(api: TestApi) {
  const administrator = whoIs('ADMINISTRATOR');

  async function events(filter: object, viewer = administrator, page: object = {}) {
    const { data, errors } = await api.ask(EVENTS, { filter, ...page }, viewer);
    return {
      errors,
      nodes: (data?.auditEvents.edges ?? []).map(({ node }: { node: object }) => node),
      page: data?.auditEvents.pageInfo,
    };
  }

  return { events };
}
