import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TeamAtWork } from './a-team.ts';
import type { TestApi } from '../../support/api.ts';

const RECORD = `mutation ($episode: ID!, $kind: ContactKind!, $minutes: Int!, $on: String, $note: String, $key: String) {
  recordContact(episodeId: $episode, kind: $kind, minutes: $minutes, on: $on, note: $note, idempotencyKey: $key) {
    contact { id version kind minutes happenedOn note } warnings problems { path code message } } }`;

const MEETING = { kind: 'IN_PERSON', minutes: 50, on: '2026-06-09' };

/** Records and reads contacts through the API, as Leila unless said. */
export function contactsThrough(api: TestApi, at: () => TeamAtWork) {
  async function record(episode: string, more: object = {}, viewer: Viewer = at().leila.viewer) {
    const { data, errors } = await api.ask(RECORD, { episode, ...MEETING, ...more }, viewer);
    return data?.recordContact ?? errors[0]?.extensions.code;
  }

  async function contactsOf(episode: string, viewer: Viewer = at().leila.viewer, first = 20, after?: string) {
    const document = `query ($episode: ID!, $first: Int!, $after: String) {
      episodeContacts(episodeId: $episode, first: $first, after: $after) {
        edges { node { id kind minutes happenedOn note } } pageInfo { endCursor hasNextPage } } }`;
    const { data, errors } = await api.ask(document, { episode, first, after }, viewer);
    return data?.episodeContacts ?? errors[0]?.extensions.code;
  }

  return { record, contactsOf };
}
