import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Notified {
  template_id: string;
  email_address: string;
  personalisation: Record<string, string>;
  reference?: string;
  one_click_unsubscribe_url?: string;
}

export interface NotifyServer {
  url: string;
  apiKey: string;
  notified: Notified[];
  /** What it says to the next ones instead of taking them. */
  refusals: { status: number; error: string; message: string }[];
  close(): Promise<void>;
}

const SERVICE = '11111111-1111-4111-8111-111111111111';
const SECRET = '22222222-2222-4222-8222-222222222222';
const PATH = '/v2/notifications/email';

/** A server that speaks as GOV.UK Notify documents it, as much of it as it takes to be sent an e-mail. */
export async function notifyServer(): Promise<NotifyServer> {
  const notified: Notified[] = [];
  const refusals: NotifyServer['refusals'] = [];
  const server = createServer((request, response) => {
    void answer(request, notified, refusals).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: `linkwell_test-${SERVICE}-${SECRET}`,
    notified,
    refusals,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(request: IncomingMessage, notified: Notified[], refusals: NotifyServer['refusals']) {
  const refusal = refusals.shift() ?? objectionTo(request);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (refusal) {
    const { status, ...error } = refusal;
    return { status, body: { status_code: status, errors: [error] } };
  }
  const sent = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Notified;
  notified.push(sent);
  const { subject, body } = sent.personalisation;
  return { status: 201, body: { id: crypto.randomUUID(), reference: sent.reference, content: { subject, body } } };
}

function objectionTo({ method, url, headers }: IncomingMessage) {
  if (method !== 'POST' || url !== PATH) return { status: 404, error: 'NotFound', message: 'No such address' };
  return isSigned(headers.authorization ?? '')
    ? null
    : { status: 403, error: 'AuthError', message: 'Invalid token: API key not found' };
}

/** A JWT of the service, signed with the secret of its key by HMAC-SHA-256, and made within the last 30 seconds. */
function isSigned(authorization: string): boolean {
  const [, header = '', payload = '', signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  if (createHmac('sha256', SECRET).update(`${header}.${payload}`).digest('base64url') !== signature) return false;
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const { iss, iat } = read(payload) as { iss: string; iat: number };
  const { alg, typ } = read(header) as { alg: string; typ: string };
  return alg === 'HS256' && typ === 'JWT' && iss === SERVICE && Math.abs(Date.now() / 1000 - iat) < 30;
}
