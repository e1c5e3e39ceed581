import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { onlyPersisted } from '../../src/graphql/only-persisted.ts';
import { idOf, readPersistedOperations } from '../../src/graphql/persisted-operations.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { serverFacts } from '../support/server-facts.ts';
import { httpDoor } from './door.ts';

const LIST = 'query List($first: Int!) { services(first: $first) { edges { cursor } } }\n';
const EMPTY = { data: { services: { edges: [] } } };
const schema = await createSchema();

/** A folder or file of documents, as an operator would leave it. */
function place(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(serverFacts().folder, 'documents-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const listed = (text: string) => path.join(place({ 'list.json': text }), 'list.json');

describe('where documents are listed', () => {
  const operations = readPersistedOperations(place({ 'lists/list.graphql': LIST }), schema);
  const door = httpDoor({ gates: [onlyPersisted(operations)] });
  const variables = { first: 1 };

  it.each([
    ['by its id', { documentId: idOf(LIST), variables }],
    ['by its id with a prefix', { documentId: `sha256:${idOf(LIST)}`, variables }],
    ['by its digest', { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(LIST) } }, variables }],
    ['as it is', { query: LIST, variables }],
    [
      'by its id, whatever else is sent',
      { documentId: idOf(LIST), query: '{ __schema { types { name } } }', variables },
    ],
  ])('one of them is answered %s', async (_how, body) => {
    expect(await (await door.send(body)).json()).toEqual(EMPTY);
  });

  it('one of them is answered by GET', async () => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: idOf(LIST) } });
    const parameters = new URLSearchParams({ extensions, variables: JSON.stringify(variables) });

    const answer = await fetch(`${door.url}/graphql?${parameters.toString()}`, {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect(await answer.json()).toEqual(EMPTY);
  });

  it.each([
    ['another document', { query: '{ __typename }' }, 'PERSISTED_QUERY_ONLY'],
    ['almost the same', { query: LIST.trim() }, 'PERSISTED_QUERY_ONLY'],
    ['an unknown id', { documentId: idOf('{ __typename }') }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id that everything has', { documentId: 'constructor' }, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'a document that wants to be listed',
      {
        query: '{ a: __typename }',
        extensions: { persistedQuery: { version: 1, sha256Hash: idOf('{ a: __typename }') } },
      },
      'PERSISTED_QUERY_ONLY',
    ],
    ['several at once', [{ query: LIST }], 'PERSISTED_QUERY_NOT_FOUND'],
    ['nothing', {}, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('%s is refused', async (_what, body, code) => {
    const answer = await door.send(body);

    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ extensions: { code } }] }]);
  });
});

describe('a list of documents', () => {
  it.each([
    ['ids and documents', JSON.stringify({ 'list-1': LIST })],
    [
      'a manifest of client tools',
      JSON.stringify({ version: 1, operations: [{ id: 'list-1', name: 'List', type: 'query', body: LIST }] }),
    ],
  ])('is read from %s', (_what, text) => {
    const operations = readPersistedOperations(listed(text), schema);

    expect([operations.get('list-1'), operations.get(idOf(LIST))]).toEqual([LIST, LIST]);
  });

  it.each([
    ['is empty', () => place({}), /holds no documents/],
    ['is no JSON', () => listed('{'), /names a file that is no JSON/],
    [
      'asks for what is not there',
      () => place({ 'old.graphql': '{ clubs { name } }' }),
      /cannot answer old.graphql. Cannot query field "clubs"/,
    ],
    ['is no GraphQL', () => place({ 'bad.graphql': '{ services( }' }), /cannot answer bad.graphql. Syntax Error/],
  ])('that %s stops the start with a sentence', (_what, where, sentence) => {
    expect(() => readPersistedOperations(where(), schema)).toThrow(sentence);
  });
});
