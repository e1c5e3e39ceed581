import { request, type Dispatcher } from 'undici';
import { NotReachable } from '../../../http/outgoing/guarded-lookup.ts';
import { limitedBody } from './limited-body.ts';
import { retryAfterMs } from './retry-after.ts';
import { USER_AGENT } from './robots.ts';
import { Unanswered } from './unanswered.ts';

export interface Answer {
  /** The address that answered, after redirects. */
  url: string;
  bytes: Buffer;
  contentType: string | null;
  /** Licences that a header names. */
  link: string | null;
}

export interface Sending {
  dispatcher: Dispatcher;
  signal: AbortSignal;
  timeLimitMs: number;
  mostBytes: number;
  accept: string;
}

/** What one request brought: an answer, or where to ask instead. */
export type Reply = { answer: Answer } | { movedTo: string };

const MOVED = new Set([301, 302, 303, 307, 308]);
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Asks once. Whatever takes too long, says too much or is no answer throws Unanswered. */
export async function send(url: string, sending: Sending): Promise<Reply> {
  const { dispatcher, accept, timeLimitMs, mostBytes } = sending;
  const signal = AbortSignal.any([sending.signal, AbortSignal.timeout(timeLimitMs)]);
  try {
    const headers = { accept, 'user-agent': `${USER_AGENT} (directory; imports Open Referral UK feeds)` };
    const { statusCode, headers: said, body } = await request(url, { dispatcher, signal, headers });
    const header = (name: string) => [said[name] ?? null].flat()[0] ?? null;
    if (statusCode === 200) {
      const bytes = await limitedBody(body, mostBytes, url);
      return { answer: { url, bytes, contentType: header('content-type'), link: header('link') } };
    }
    body.on('error', () => undefined).destroy();
    const location = header('location');
    if (MOVED.has(statusCode) && location !== null) return { movedTo: location };
    throw refusal(url, statusCode, header('retry-after'));
  } catch (error) {
    throw readable(error, url, sending);
  }
}

function refusal(url: string, status: number, retryAfter: string | null): Unanswered {
  const waitMs = retryAfterMs(retryAfter, new Date());
  return new Unanswered(`${url} answered ${status}.`, { isPassing: PASSING.has(status), waitMs, status });
}

function readable(error: unknown, url: string, { signal, timeLimitMs }: Sending): unknown {
  if (error instanceof Unanswered || signal.aborted) return error;
  if (error instanceof NotReachable) return new Unanswered(error.message, { isPassing: false });
  const { name = '', code, message = '' } = (error ?? {}) as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || code?.includes('TIMEOUT'))
    return new Unanswered(`${url} took longer than ${timeLimitMs / 1000} seconds.`, { isPassing: true });
  if (code === 'ENOTFOUND') return new Unanswered(`There is no server ${new URL(url).host}.`, { isPassing: false });
  return new Unanswered(`${url} cannot be reached (${code ?? message}).`, { isPassing: true });
}
