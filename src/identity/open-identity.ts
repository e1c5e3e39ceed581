import { toNodeHandler } from 'better-auth/node';
import type { RequestHandler } from 'express';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { IdentityConfig } from '../config/identity.ts';
import { openPool } from '../database/open-pool.ts';
import { StopLinks } from '../mail/stop-link.ts';
import type { Viewer } from '../shared/viewer.ts';
import { Attempts, LOCK_OUT } from './attempts.ts';
import { onlyCredential, type CredentialOptions } from './credentials.ts';
import { createLetters } from './letters.ts';
import { ADDRESS_HEADER, BASE_PATH, createLibrary } from './library.ts';
import { recordFailure } from './record-failure.ts';
import { Recognise } from './recognise.ts';
import { strengthen, weaken } from './strength.ts';

export interface IdentityOptions {
  /** The primary: what a copy says of a role may be old. */
  database: pg.PoolConfig;
  poolSize?: number;
  config: IdentityConfig & { secret: string };
  /** Web pages of other addresses that may sign people in. */
  trustedOrigins?: readonly string[];
  log: Logger;
}

/** Signing in: the library's addresses, and who asks. */
export interface Identity {
  /** Answers everything under `/auth`. */
  readonly door: RequestHandler;
  /** Whom a request speaks for. Throws where it shows something that does not hold. */
  viewerOf(headers: IncomingHttpHeaders): Promise<Viewer>;
  close(): Promise<void>;
}

/** The library knows nothing of the record; what it does stands there as done by signing in, with the person concerned. */
const SETTINGS = '-c search_path=auth,public -c linkwell.kind=PROGRAM -c linkwell.viewer=system:sign-in';
const LARGEST_BODY = 64_000;
const TOO_LARGE = { code: 'PAYLOAD_TOO_LARGE', message: 'The request is too large, or does not say how large it is.' };
const MOST_RESETS = { most: 3, minutes: 15 };

export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { config, log, trustedOrigins: others = [] } = options;
  const pool = openPool({ ...options.database, max: options.poolSize ?? 5, options: SETTINGS }, (error) =>
    log.warn({ reason: error.message }, 'A database connection of signing in was lost.'),
  );
  const trustedOrigins = [config.publicUrl, ...others];
  const attempts = new Attempts(pool, LOCK_OUT);
  const letters = createLetters({
    pool,
    attempts,
    resets: new Attempts(pool, MOST_RESETS),
    publicUrl: config.publicUrl,
    stopLinks: new StopLinks(config.secret),
  });
  const library = createLibrary({
    pool,
    config,
    trustedOrigins,
    letters,
    log,
    gates: {
      attempts,
      recordFailure: (failure, whose) => recordFailure(pool, failure, whose),
      sessionOf: (headers) => recognise.sessionOf(Object.fromEntries(headers ?? [])),
      strengthen: (session, newToken) => strengthen(pool, session, newToken),
      weaken: (session) => weaken(pool, session),
    },
  });
  const { authCookies } = await library.$context;
  const cookieName = authCookies.sessionToken.name;
  const recognise: Recognise = new Recognise({ ...config, pool, cookieName, trustedOrigins });

  return {
    door: doorOf(toNodeHandler(library), { cookieName, secret: config.secret }),
    viewerOf: (headers) => recognise.viewerOf(headers),
    close: () => pool.end(),
  };
}

/** Tells the library where a request comes from, as far as the proxies are believed, and who asks, and lets it answer. */
function doorOf(answer: ReturnType<typeof toNodeHandler>, options: CredentialOptions): RequestHandler {
  return (request, response, next) => {
    if (request.path !== BASE_PATH && !request.path.startsWith(`${BASE_PATH}/`)) return next();
    request.headers[ADDRESS_HEADER] = request.ip ?? '';
    if (isTooLarge(request)) return void response.status(413).json(TOO_LARGE);
    onlyCredential(request.headers, options)
      .then((shown) => {
        for (const name of ['authorization', 'cookie', 'x-api-key']) delete request.headers[name];
        Object.assign(request.headers, shown);
        return answer(request, response);
      })
      .catch(next);
  };
}

/** The library reads a body whole, so one is only taken when it says that it is small. */
function isTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > LARGEST_BODY || headers['transfer-encoding'] !== undefined;
}
