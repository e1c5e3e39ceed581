import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { addressOf, type Publication } from '../publication.ts';
import type { Answer } from './answer.ts';

/** Anybody may keep an answer, and has to ask each time whether it still holds: what is withdrawn is gone at once. */
const KEEP_AND_ASK = 'public, no-cache';

export function setHead(response: Response, publication: Publication): void {
  const terms = publication.licence?.url ?? addressOf(publication);
  response.set({ 'cache-control': KEEP_AND_ASK, link: `<${terms}>; rel="license"` });
}

/** Sends a record or a page, or says that what the asker has still holds. */
export function send(request: Request, response: Response, { body, modifiedAt }: Omit<Answer, 'cost'>): void {
  const text = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  response.set('etag', tag);
  if (modifiedAt) response.set('last-modified', modifiedAt.toUTCString());
  if (isKnown(request.headers['if-none-match'], tag)) return void response.status(304).end();
  response
    .type('application/json')
    .set('content-length', String(Buffer.byteLength(text)))
    .end(text);
}

function isKnown(given: string | undefined, tag: string): boolean {
  const tags = (given ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
