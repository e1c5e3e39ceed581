import type { Request, RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { told } from '../http/refusals.ts';
import { idOf, readPersistedOperations, type PersistedOperations } from './persisted-operations.ts';

/** What a request may say about its document. */
interface Asked {
  query?: unknown;
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } & Record<string, unknown>;
}

/** The gate of the documents that are listed in this place; none where there is no such place. */
export function listedOnly(place: string | null, schema: GraphQLSchema): RequestHandler[] {
  return place === null ? [] : [onlyPersisted(readPersistedOperations(place, schema))];
}

/** Puts the document in the place of its id, and refuses every document that is not on the list. */
export function onlyPersisted(operations: PersistedOperations): RequestHandler {
  return (request, response, next) => {
    const asked = askedBy(request);
    const id = idIn(asked);
    const document = id === null ? undefined : operations.get(id);
    if (document !== undefined) {
      answerInstead(request, asked, document);
      return next();
    }
    response.status(400).json({ errors: [refusalOf(asked)] });
  };
}

function refusalOf({ query }: Asked): object {
  return typeof query === 'string'
    ? told('Only documents that the operator has listed are answered here, and this is none of them.', {
        code: 'PERSISTED_QUERY_ONLY',
      })
    : told('There is no document with this id here. Send the SHA-256 of a listed document as documentId.', {
        code: 'PERSISTED_QUERY_NOT_FOUND',
      });
}

function askedBy(request: Request): Asked {
  const body = request.body as unknown;
  if (request.method === 'POST') return typeof body === 'object' && body !== null ? body : {};
  const parameters = new URL(request.url, 'http://here').searchParams;
  const { extensions, ...rest } = Object.fromEntries(parameters) as Record<string, string>;
  return { ...rest, extensions: parsed(extensions) };
}

function parsed(text: string | undefined): Asked['extensions'] {
  try {
    return JSON.parse(text ?? '{}') as Asked['extensions'];
  } catch {
    return {};
  }
}

function idIn({ documentId, extensions, query }: Asked): string | null {
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash;
  if (typeof id === 'string') return id.replace(/^sha256:/, '');
  return typeof query === 'string' ? idOf(query) : null;
}

/** Apollo then sees an ordinary question. */
function answerInstead(request: Request, { documentId: _id, extensions, ...asked }: Asked, document: string): void {
  const { persistedQuery: _persisted, ...others } = extensions ?? {};
  if (request.method === 'POST') request.body = { ...asked, query: document, extensions: others };
  else {
    const parameters = new URLSearchParams({ ...(asked as Record<string, string>), query: document });
    request.url = `/?${parameters.toString()}`;
  }
}
