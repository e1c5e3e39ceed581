import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import type { Built } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

export const ARGS = '$keep: ID!, $keepVersion: Int!, $merge: ID!, $mergeVersion: Int!';

export const PASSED =
  'keep: $keep, keepVersion: $keepVersion, merge: $merge, mergeVersion: $mergeVersion, reason: "Entered twice."';

/** Merges two listings through the API. */
export function merging(api: TestApi) {
  async function merge(document: string, keep: Built, gone: Built, { by = administrator, from = [] as string[] } = {}) {
    const variables = { keep: keep.id, keepVersion: keep.version, merge: gone.id, mergeVersion: gone.version, from };
    const { data, errors } = await api.ask(document, variables, by);
    return { errors, ...data?.merge };
  }

  async function idBehind(id: string, viewer: Viewer = anonymous): Promise<unknown> {
    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, viewer);
    return data?.node?.id ?? null;
  }

  return { merge, idBehind };
}
