import type { Express } from 'express';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** How long a client may take to say what it wants, and what it may send before the body. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  /** The address and all headers together; a longer one is answered 431. */
  maxHeaderSize: 16_384,
};

export async function listen(http: Express, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer(PATIENCE, http);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Takes no new requests and waits for those that are open. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
}
