import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { recordOf } from '../http/records.ts';
import type { LogFault } from '../http/refusals.ts';
import { isFromElsewhere } from './is-from-elsewhere.ts';
import type { Look } from './look/look.ts';
import { ELSEWHERE, messageFor, NOT_FOUND, tooMuch } from './messages.ts';
import type { Page } from './page.ts';
import { submitPage } from './submit-page.ts';

const FORM = { extended: false, limit: '16kb', parameterLimit: 100 };

export interface PagesDoorOptions {
  pages: readonly Page[];
  look: Look;
  contextOf: (request: Request) => Context;
  /** Find out who asks, where pages are not for everybody. */
  gates?: readonly RequestHandler[];
  /** Seconds to wait for somebody who has asked too much; null for the others. */
  secondsToWait?: (request: Request) => number | null;
  logFault?: LogFault;
}

/** The pages at their addresses. What is asked elsewhere passes by after one look at where its address begins. */
export function pagesDoor({
  pages,
  look,
  contextOf,
  gates = [],
  secondsToWait,
  logFault,
}: PagesDoorOptions): RequestHandler {
  const router = Router();
  const limit = limited(look, secondsToWait);
  for (const page of pages) {
    router.get(page.path, limit, ...gates, async (request, response) => {
      await look.show(response, await page.load(contextOf(request), askedBy(request)));
    });
    router.post(page.path, limit, fromHere(look), ...gates, express.urlencoded(FORM), async (request, response) => {
      await look.show(response, await submitPage(page, () => contextOf(request), askedBy(request)));
    });
  }
  router.use(told(look, logFault));
  const beginnings = new Set(pages.map(({ path }) => beginningOf(path)));
  return (request, response, next) => {
    if (beginnings.has(beginningOf(request.path))) router(request, response, next);
    else next();
  };
}

/** What a browser is shown at an address where there is nothing; programs are told in JSON, by whoever comes next. */
export function strayDoor(look: Look): RequestHandler {
  return (request, response, next) => {
    const isBrowser = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    return isBrowser ? look.show(response, NOT_FOUND) : next();
  };
}

/** `/confirm` of `/confirm/:token`. */
function beginningOf(path: string): string {
  return path.split('/', 2).join('/').toLowerCase();
}

function askedBy({ params, query, body }: Request) {
  return { params: textsIn(params), query: textsIn(query), fields: textsIn((body ?? {}) as object) };
}

function textsIn(given: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function limited(look: Look, secondsToWait: PagesDoorOptions['secondsToWait']): RequestHandler {
  return (request, response, next) => {
    const seconds = secondsToWait?.(request) ?? null;
    if (seconds === null) return next();
    response.setHeader('retry-after', String(seconds));
    return look.show(response, tooMuch(seconds));
  };
}

function fromHere(look: Look): RequestHandler {
  return (request, response, next) => (isFromElsewhere(request) ? look.show(response, ELSEWHERE) : next());
}

function told(look: Look, logFault: LogFault = () => undefined): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = recordOf(request).id;
    const shown = messageFor(error, reference);
    if (shown.status === 500) logFault(reference, error);
    return look.show(response, shown);
  };
}
