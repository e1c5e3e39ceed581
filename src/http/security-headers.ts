import helmet from 'helmet';
import type { RequestHandler } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Nothing here is a page: an answer may load nothing, run nothing and be framed by nobody. */
const NOTHING = {
  'default-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** What browsers are told about every answer. It is the same each time, so it is worked out once. */
export function securityHeaders(): RequestHandler {
  const headers = [...headersOf(policies)];
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

const policies = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: NOTHING },
  crossOriginResourcePolicy: { policy: 'same-site' },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
});

function headersOf(tell: typeof policies): Map<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: () => undefined,
  };
  tell({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}

/** The page for developers loads its own files only, and runs the scripts that stand in it and no others. */
export function policyOfPage(scripts: readonly string[]): string {
  const runs = ["'self'", ...scripts].join(' ');
  return [
    "default-src 'none'",
    `script-src ${runs}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
