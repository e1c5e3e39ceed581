import type { Request, RequestHandler } from 'express';
import { told } from '../http/refusals.ts';
import { Unauthenticated } from '../shared/problems.ts';
import { anonymous, type Viewer } from '../shared/viewer.ts';
import type { Identity } from './open-identity.ts';

const viewers = new WeakMap<Request, Viewer>();

/** Finds out who asks before anything else is done, and refuses what does not hold: a wrong token is not the same as none. */
export function knowViewer({ viewerOf }: Pick<Identity, 'viewerOf'>): RequestHandler {
  return async (request, response, next) => {
    try {
      viewers.set(request, await viewerOf(request.headers));
    } catch (error) {
      if (!(error instanceof Unauthenticated)) return next(error);
      response.status(401).json({ errors: [told(error.message, { code: 'UNAUTHENTICATED' })] });
      return;
    }
    next();
  };
}

/** Who asks; the public where nobody was asked to find out. */
export function viewerIn(request: Request): Viewer {
  return viewers.get(request) ?? anonymous;
}
