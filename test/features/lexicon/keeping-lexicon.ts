import { expect } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

const FIELDS = 'id version code label phrases needs activityKinds populations words wishes origin removedAt';

const SAVE = `mutation ($input: LexiconEntryInput!, $version: Int, $reason: String, $key: String) {
  saveLexiconEntry(input: $input, version: $version, reason: $reason, idempotencyKey: $key) {
    entry { ${FIELDS} } problems { path code message } } }`;

const LIST = `query ($query: String, $first: Int! = 100, $after: String, $removed: Boolean! = false) {
  lexiconEntries(query: $query, first: $first, after: $after, removed: $removed) {
    edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;

interface Shown {
  id: string;
  version: number;
  code: string;
  words: string[];
  origin: string;
}

/** Keeps the lexicon through the API, as an administrator unless said. */
export function keepingLexicon(api: TestApi) {
  const input = (code: string, more: object = {}) => ({
    code,
    label: 'Brass',
    phrases: ['trombone'],
    words: ['band'],
    ...more,
  });

  const asked = async (document: string, variables: object = {}, viewer = administrator) => {
    const { data, errors } = await api.ask(document, { ...variables }, viewer);
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0];
  };

  const save = (variables: object, viewer = administrator) => asked(SAVE, variables, viewer);

  const found = async (variables: object): Promise<Shown[]> =>
    (await asked(LIST, variables)).edges.map(({ node }: { node: Shown }) => node);

  return { input, asked, save, found };
}
