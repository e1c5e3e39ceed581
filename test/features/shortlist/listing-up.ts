import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';

export const SHOWN = `shortlist { id version personId items { serviceId note service { name } } handedOverAt signpostedAt }
  problems { path code message }`;

/** Does what link workers do with shortlists, through the API. */
export function listingUp(api: TestApi) {
  async function payload(field: string, document: string, variables: object, viewer: Viewer) {
    const { data, errors } = await api.ask(document, { ...variables }, viewer);
    return { ...data?.[field], errors: errors.map(({ extensions }) => extensions.code) };
  }

  return {
    create: (viewer: Viewer, personId: string, items: object[] = []) =>
      payload(
        'createShortlist',
        `mutation ($personId: ID!, $items: [ShortlistItemInput!]!) {
          createShortlist(personId: $personId, items: $items) { ${SHOWN} } }`,
        { personId, items },
        viewer,
      ),
    add: (viewer: Viewer, which: { id: string; version: number }, item: object) =>
      payload(
        'addToShortlist',
        `mutation ($id: ID!, $version: Int!, $item: ShortlistItemInput!) {
          addToShortlist(id: $id, version: $version, item: $item) { ${SHOWN} } }`,
        { id: which.id, version: which.version, item },
        viewer,
      ),
    reorder: (viewer: Viewer, which: { id: string; version: number }, serviceIds: string[]) =>
      payload(
        'reorderShortlist',
        `mutation ($id: ID!, $version: Int!, $serviceIds: [ID!]!) {
          reorderShortlist(id: $id, version: $version, serviceIds: $serviceIds) { ${SHOWN} } }`,
        { id: which.id, version: which.version, serviceIds },
        viewer,
      ),
    remove: (viewer: Viewer, which: { id: string; version: number }, serviceId: string) =>
      payload(
        'removeFromShortlist',
        `mutation ($id: ID!, $version: Int!, $serviceId: ID!) {
          removeFromShortlist(id: $id, version: $version, serviceId: $serviceId) { ${SHOWN} } }`,
        { id: which.id, version: which.version, serviceId },
        viewer,
      ),
    signpost: (viewer: Viewer, id: string, episodeId: string | null = null) =>
      payload(
        'signpostShortlist',
        `mutation ($id: ID!, $episodeId: ID) { signpostShortlist(id: $id, episodeId: $episodeId) {
          connections { kind state serviceName } warnings { code } leftOut ${SHOWN} } }`,
        { id, episodeId },
        viewer,
      ),
    handOver: (viewer: Viewer, id: string) =>
      payload(
        'handOverShortlist',
        `mutation ($id: ID!) { handOverShortlist(id: $id) { url largePrintUrl plainText until ${SHOWN} } }`,
        { id },
        viewer,
      ),
  };
}

/** Where on this server an address leads. */
export const wayOf = (url: string) => new URL(url).pathname;
