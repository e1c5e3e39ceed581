import { once } from 'node:events';
import net from 'node:net';

export interface SlowProxy {
  url: string;
  /** How long every answer is held back from now on. */
  delayMs: number;
  /** How many requests to search have come so far. */
  searches: number;
  close(): void;
}

/** Stands before a server and holds back what it answers. */
export async function slowProxy(target: string): Promise<SlowProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (near.destroy(), far.destroy(), open.delete(socket)));
    }
    near.on('data', (data) => (proxy.searches += String(data).includes('POST /multi-search') ? 1 : 0));
    near.pipe(far);
    far.on('data', (data) => setTimeout(() => near.write(data), proxy.delayMs));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: SlowProxy = {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    delayMs: 0,
    searches: 0,
    close() {
      server.close();
      open.forEach((socket) => socket.destroy());
    },
  };
  return proxy;
}
