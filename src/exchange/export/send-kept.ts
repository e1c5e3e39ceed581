import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';

/**
 * Sends a text that is the same for everybody; whoever has it already is told so. It may be kept, but not shown without asking whether it
 * still holds: what is suspended is gone at once.
 */
export function sendKept(request: Request, response: Response, type: string, text: string): void {
  const mark = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  response.set({ etag: mark, 'cache-control': 'public, no-cache' });
  if (request.headers['if-none-match'] === mark) response.status(304).end();
  else response.type(type).send(text);
}
