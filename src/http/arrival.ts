import type { Request } from 'express';
import type { Arrival } from '../features/demand/seeker.rules.ts';

/** What a request says of the program that sent it, and, where another system asks, of its visitor. */
export function arrivalOf({ headers }: Request): Arrival {
  const visitor = headers['x-visitor'];
  return { userAgent: headers['user-agent'] ?? null, visitor: typeof visitor === 'string' ? visitor : null };
}
