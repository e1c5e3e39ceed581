import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that keeps objects as S3 does: signed PUT, GET and DELETE by bucket and key. */
export async function bucketServer() {
  const objects = new Map<string, Buffer>();
  const unsigned: string[] = [];
  const server = createServer((request, response) => {
    const key = new URL(request.url ?? '', 'http://bucket').pathname;
    const signature = request.headers.authorization ?? '';
    if (!signature.startsWith('AWS4-HMAC-SHA256 Credential=key-of-tests/')) unsigned.push(key);
    void bodyOf(request).then((body) => {
      if (request.method === 'PUT') objects.set(key, body);
      if (request.method === 'DELETE') objects.delete(key);
      const found = objects.get(key);
      response.statusCode = request.method === 'GET' && !found ? 404 : 200;
      response.end(request.method === 'GET' ? found : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    /** Keys that were asked for without a signature. */
    unsigned,
    close: () => void server.close(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
