import { parse, validate, type GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../shared/plain-failure.ts';

const VARIABLE = 'LINKWELL_PERSISTED_OPERATIONS';

/** The only documents that are answered, by their ids: the SHA-256 of each, and the id that a list gives it. */
export type PersistedOperations = ReadonlyMap<string, string>;

/** Reads a folder of `.graphql` files, or a list of documents as JSON, and makes sure that the API can answer each. */
export function readPersistedOperations(place: string, schema: GraphQLSchema): PersistedOperations {
  const documents = fs.statSync(place).isDirectory() ? inFolder(place) : inList(place);
  if (documents.length === 0) throw new PlainFailure(`${VARIABLE} holds no documents: ${place}.`);
  for (const { id, document } of documents) insistOnAnswerable(id, document, schema);
  return new Map(
    documents.flatMap(({ id, document }) => [[id, document] as const, [idOf(document), document] as const]),
  );
}

export function idOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

interface Listed {
  id: string;
  document: string;
}

function inFolder(folder: string): Listed[] {
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(graphql|gql)$/.test(name));
  return names.map((name) => ({ id: name, document: fs.readFileSync(path.join(folder, name), 'utf8') }));
}

/** Either `{ id: document }`, or a manifest as client tools write it: `{ operations: [{ id, body }] }`. */
function inList(file: string): Listed[] {
  const list = contentOf(file);
  if (Array.isArray(list.operations))
    return (list.operations as { id: string; body: string }[]).map(({ id, body }) => ({ id, document: body }));
  return Object.entries(list).map(([id, document]) => ({ id, document: String(document) }));
}

function contentOf(file: string): Record<string, unknown> {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    throw new PlainFailure(`${VARIABLE} names a file that is no JSON: ${file}. Give a list of documents, or a folder.`);
  }
}

function insistOnAnswerable(id: string, document: string, schema: GraphQLSchema): void {
  const complaint = complaintOf(document, schema);
  if (complaint !== undefined) throw new PlainFailure(`${VARIABLE}: this API cannot answer ${id}. ${complaint}`);
}

function complaintOf(document: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(document))[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
}
