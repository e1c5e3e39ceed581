import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';

/** Meilisearch answered, and said no. */
export class MeilisearchError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface MeilisearchRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  /** Ready-made newline-delimited JSON, instead of `body`. */
  lines?: string;
  signal?: AbortSignal;
}

export interface MeilisearchHttp {
  send<T>(request: MeilisearchRequest): Promise<T>;
  close(): void;
}

/**
 * Plain keep-alive requests without compression (and, as Node does by itself, without Nagle's delay): through `fetch`, an answer of more than one packet
 * was measured to take 44 ms instead of 2.
 */
export function meilisearchHttp(url: string, masterKey: string): MeilisearchHttp {
  const base = new URL(url);
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const { protocol, hostname, port, pathname } = base;
  const prefix = pathname.replace(/\/$/, '');
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    send: <T>({ method, path, body, lines, signal }: MeilisearchRequest) =>
      new Promise<T>((resolve, reject) => {
        const content = lines ?? (body === undefined ? undefined : JSON.stringify(body));
        const headers = headersOf(masterKey, content, lines !== undefined);
        const target = { protocol, hostname, port, path: prefix + path, method, agent, signal, headers };
        const sent = request(target, (response) => {
          readAnswer<T>(response).then(resolve, reject);
        });
        sent.on('error', reject);
        sent.end(content);
      }),
    close: () => agent.destroy(),
  };
}

function headersOf(masterKey: string, content: string | undefined, isLines: boolean): http.OutgoingHttpHeaders {
  const authorization = `Bearer ${masterKey}`;
  if (content === undefined) return { authorization };
  return {
    authorization,
    'content-type': isLines ? 'application/x-ndjson' : 'application/json',
    'content-length': Buffer.byteLength(content),
  };
}

async function readAnswer<T>(response: http.IncomingMessage): Promise<T> {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(response, 'end');
  return answerOf<T>(response.statusCode ?? 500, Buffer.concat(chunks).toString());
}

function answerOf<T>(status: number, text: string): T {
  const answer = (text === '' ? {} : JSON.parse(text)) as T & { code?: string; message?: string };
  if (status < 400) return answer;
  throw new MeilisearchError(answer.code ?? String(status), answer.message ?? 'Meilisearch gave no reason.');
}
