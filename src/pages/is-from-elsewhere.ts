import type { IncomingMessage } from 'node:http';

const OWN = ['same-origin', 'none'];

/**
 * Whether a form was sent from a page of another site. Browsers say so; older ones say at least where the form stood, except
 * where our own pages forbid it, as they do. A program that says neither could not be misled by a page.
 */
export function isFromElsewhere({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return !OWN.includes(site);
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
