import type { RequestHandler, Response } from 'express';
import type { Origins } from '../config/shell.ts';

const METHODS = 'GET, POST, OPTIONS';
const READABLE = 'x-request-id, x-query-cost, x-query-cost-limit, retry-after, etag, link';
const PUBLIC_HEADERS = 'content-type, apollo-require-preflight, x-request-id, if-none-match';
const A_DAY = '86400';

/**
 * Which web pages of other addresses may ask. A trusted page may ask as the person who is signed in; where any page may read,
 * the others may not send cookies or tokens, so that they see what the public sees. What lies below an open path is for every page,
 * whatever is trusted.
 */
export function crossOrigin({ trusted, anyMayRead }: Origins, openPaths: readonly string[] = []): RequestHandler {
  return (request, response, next) => {
    response.vary('origin');
    const { origin } = request.headers;
    const isOpen = openPaths.some((path) => request.path === path || request.path.startsWith(`${path}/`));
    const isTrusted = origin !== undefined && trusted.includes(origin);
    if (isOpen) admitAny(response);
    else if (isTrusted) admitTrusted(response, origin);
    else if (origin !== undefined && anyMayRead) admitAny(response);
    if (request.method !== 'OPTIONS') return next();
    response.status(204).end();
  };
}

function admitTrusted(response: Response, origin: string): void {
  admit(response, origin, `${PUBLIC_HEADERS}, authorization`);
  response.setHeader('access-control-allow-credentials', 'true');
}

function admitAny(response: Response): void {
  admit(response, '*', PUBLIC_HEADERS);
}

function admit(response: Response, origin: string, headers: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', METHODS);
  response.setHeader('access-control-allow-headers', headers);
  response.setHeader('access-control-expose-headers', READABLE);
  response.setHeader('access-control-max-age', A_DAY);
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}
