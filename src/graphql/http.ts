import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import type { Context } from '../context.ts';
import { browserPage } from './browser-page.ts';

export const LARGEST_BODY = '256kb';

export interface HttpOptions {
  apollo: ApolloServer<Context>;
  contextOf: (request: Request) => Context;
  /** True once the program can answer; false again while it stops. */
  isReady: () => Promise<boolean>;
  /** True to serve GraphiQL to browsers. */
  hasBrowserPage: boolean;
}

/** The HTTP face: `/graphql`, `/healthz` (the process lives) and `/readyz` (it can answer). */
export function createHttp({ apollo, contextOf, isReady, hasBrowserPage }: HttpOptions): Express {
  const http = express();
  http.disable('x-powered-by').disable('etag');
  http.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  http.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  if (hasBrowserPage) http.use(browserPage());
  http.use(
    '/graphql',
    express.json({ limit: LARGEST_BODY }),
    expressMiddleware(apollo, { context: ({ req }) => Promise.resolve(contextOf(req)) }),
  );
  http.use(badBody);
  return http;
}

/** A body that cannot be read is told in the words of GraphQL, never as a page with a stack. */
const badBody: ErrorRequestHandler = (error: { type?: string; status?: number }, _request, response, _next) => {
  const isTooLarge = error.type === 'entity.too.large';
  const message = isTooLarge
    ? `The request is too large. Send at most ${LARGEST_BODY}.`
    : 'The request could not be read. Send JSON such as {"query": "{ __typename }"}.';
  response
    .status(error.status ?? 400)
    .json({ errors: [{ message, extensions: { code: isTooLarge ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST' } }] });
};
