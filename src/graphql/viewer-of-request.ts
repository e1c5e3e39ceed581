import { createHash, timingSafeEqual } from 'node:crypto';
import { administrator, anonymous, type Viewer } from '../shared/viewer.ts';

/** Who a request's `Authorization: Bearer …` speaks for. A wrong token speaks for nobody, like none. */
export function viewerOfRequest(authorization: string | undefined, adminToken: string | null): Viewer {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  return token && adminToken && isSame(token, adminToken) ? administrator : anonymous;
}

/** Compares digests, so that the time it takes says nothing about the token. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
