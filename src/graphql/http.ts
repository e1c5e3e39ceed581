import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { ShellConfig } from '../config/shell.ts';
import type { Context } from '../context.ts';
import { crossOrigin } from '../http/cross-origin.ts';
import { keepRecords, recordOf, type OnAnswered } from '../http/records.ts';
import { LARGEST_BODY, nothingHere, refusal, type LogFault } from '../http/refusals.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { browserPage } from './browser-page.ts';
import { graphqlEndpoint } from './endpoint.ts';

export interface HttpOptions {
  apollo: ApolloServer<Context>;
  contextOf: (request: Request) => Context | Promise<Context>;
  /** True once the program can answer; false again while it stops. */
  isReady: () => Promise<boolean>;
  /** True to serve GraphiQL to browsers. */
  hasBrowserPage: boolean;
  shell?: Pick<ShellConfig, 'origins' | 'trustedProxies' | 'timeLimitMs'>;
  /** What else is to be found here, beside the API. */
  doors?: RequestHandler[];
  /** Below these paths scripts of every page may read. */
  openPaths?: readonly string[];
  /** What looks at a question, its body read, before it is answered. */
  gates?: RequestHandler[];
  /** What answers in place of us where there is nothing. */
  strays?: RequestHandler[];
  onAnswered?: OnAnswered[];
  logFault?: LogFault;
}

const STRICT: ShellConfigOfHttp = {
  origins: { trusted: [], anyMayRead: false },
  trustedProxies: [],
  timeLimitMs: 10_000,
};
type ShellConfigOfHttp = NonNullable<HttpOptions['shell']>;

/** The HTTP face: `/graphql`, `/healthz` (the process lives) and `/readyz` (it can answer). */
export function createHttp(options: HttpOptions): Express {
  const { apollo, isReady, hasBrowserPage, shell = STRICT, doors = [], gates = [], onAnswered = [] } = options;
  const { strays = [], openPaths = [] } = options;
  const http = express();
  http.disable('x-powered-by').disable('etag');
  http.set('trust proxy', [...shell.trustedProxies]);
  http.use(keepRecords(shell.timeLimitMs, onAnswered), securityHeaders());
  http.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  http.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  http.use(crossOrigin(shell.origins, openPaths), ...doors);
  if (hasBrowserPage) http.use(browserPage());
  http.use(
    '/graphql',
    express.json({ limit: LARGEST_BODY }),
    ...gates,
    graphqlEndpoint(apollo, (request) => contextFor(request, options.contextOf)),
  );
  http.use(...strays, nothingHere, refusal(options.logFault));
  return http;
}

/** The context carries the record of its request, so that the operation can be noted there. */
async function contextFor(request: Request, contextOf: HttpOptions['contextOf']): Promise<Context> {
  const record = recordOf(request);
  const context = await contextOf(request);
  record.viewerId = context.viewer.id;
  return Object.assign(context, { record });
}
