import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** Nothing here is a page: an answer may load nothing, run nothing and be framed by nobody. */
const NOTHING = {
  'default-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** What browsers are told about every answer. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: NOTHING },
    crossOriginResourcePolicy: { policy: 'same-site' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
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
