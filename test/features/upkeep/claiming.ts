import type { Viewer } from '../../../src/shared/viewer.ts';
import { administrator } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

export const CLAIM = `mutation ($id: ID!, $statement: String!, $key: String) {
  claimOrganisation(organisationId: $id, statement: $statement, position: "Chair", contact: "01632 960123", idempotencyKey: $key) {
    claim { id status evidence claimantEmail statement organisation { id } } problems { path code message } } }`;

const decide = (command: string) => `mutation ($id: ID!, $words: String!) {
  ${command} { claim { id status message decidedAt } problems { path code message } } }`;

export const APPROVE = decide('approveClaim(id: $id)').replace(', $words: String!', '');

export const DENY = decide('denyClaim(id: $id, message: $words)');

export const REVOKE = decide('revokeClaim(id: $id, reason: $words)');

/** Claims organisations through the API and decides on claims. */
export function claiming(api: TestApi) {
  async function claim(id: string, viewer: Viewer, more: object = {}) {
    const { data, errors } = await api.ask(CLAIM, { id, statement: 'I chair it.', ...more }, viewer);
    return { ...data?.claimOrganisation, refused: errors[0]?.extensions.code };
  }

  async function approve(id: string, viewer: Viewer = administrator) {
    const { data, errors } = await api.ask(APPROVE, { id }, viewer);
    return { ...data?.approveClaim, refused: errors[0]?.extensions.code };
  }

  return { claim, approve };
}
