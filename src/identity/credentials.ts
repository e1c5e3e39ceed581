import { defaultKeyHasher } from '@better-auth/api-key';
import { constantTimeEqual, makeSignature } from 'better-auth/crypto';
import { parseCookies } from 'better-auth/cookies';
import type { IncomingHttpHeaders } from 'node:http';
import { KEY_PREFIX } from './key-prefix.ts';

/** What a request shows to say who it speaks for. */
export type Credential =
  { kind: 'KEY'; digest: string } | { kind: 'SESSION'; token: string; isCookie: boolean } | { kind: 'INVALID' };

export interface CredentialOptions {
  cookieName: string;
  secret: string;
}

/** Null for a request that shows nothing: the public. Of two the header counts, because somebody put it there on purpose. */
export async function credentialOf(
  headers: IncomingHttpHeaders,
  { cookieName, secret }: CredentialOptions,
): Promise<Credential | null> {
  const shown = headers.authorization ?? headers['x-api-key'];
  if (typeof shown === 'string') {
    const word = /^(?:Bearer )?(\S+)$/i.exec(shown.trim())?.[1] ?? '';
    if (word.startsWith(KEY_PREFIX)) return { kind: 'KEY', digest: await defaultKeyHasher(word) };
    return sessionFrom(word, { secret, isCookie: false });
  }
  const cookie = headers.cookie && parseCookies(headers.cookie).get(cookieName);
  return cookie ? sessionFrom(cookie, { secret, isCookie: true }) : null;
}

/** The headers in which the library looks for who asks. */
export interface Shown {
  authorization?: string;
  cookie?: string;
}

/**
 * What a request shows, written so that the library reads the same out of it: it takes the first of two cookies where we take
 * the last, knows no keys, and forgives more. What does not hold is left out, and other cookies stay.
 */
export async function onlyCredential(headers: IncomingHttpHeaders, options: CredentialOptions): Promise<Shown> {
  const credential = await credentialOf(headers, options);
  const cookies = parseCookies(headers.cookie ?? '');
  cookies.delete(options.cookieName);
  const shown: Shown = {};
  if (credential?.kind === 'SESSION') {
    const signed = `${credential.token}.${await makeSignature(credential.token, options.secret)}`;
    if (credential.isCookie) cookies.set(options.cookieName, signed);
    else shown.authorization = `Bearer ${signed}`;
  }
  if (cookies.size > 0)
    shown.cookie = [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  return shown;
}

/** A token is good only with our signature, so that nobody can make one from what the database holds. */
async function sessionFrom(
  shown: string,
  { secret, isCookie }: { secret: string; isCookie: boolean },
): Promise<Credential> {
  const [token = '', signature = ''] = decoded(shown).split('.');
  const isOurs = constantTimeEqual(signature, await makeSignature(token, secret));
  return isOurs ? { kind: 'SESSION', token, isCookie } : { kind: 'INVALID' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
