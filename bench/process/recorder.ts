import { once } from 'node:events';
import http from 'node:http';
import type net from 'node:net';

/** A request as it went over the wire. */
export interface Recorded {
  path: string;
  body: string;
}

/**
 * Stands between the directory and Meilisearch and writes down what is asked, so that the raw side of a comparison asks
 * exactly that, byte for byte, and as often.
 */
export class Recorder {
  readonly url: string;
  readonly #server: http.Server;
  #recorded: Recorded[] = [];

  private constructor(server: http.Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  static async before(meilisearch: string): Promise<Recorder> {
    const agent = new http.Agent({ keepAlive: true });
    const server = http.createServer((request, response) => {
      void gathered(request).then((body) => {
        recorder.#note(request, body);
        const { method = 'GET', headers } = request;
        const onwards = http.request(new URL(request.url ?? '/', meilisearch), { method, headers, agent }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        });
        onwards.on('error', () => response.destroy());
        onwards.end(body);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const recorder = new Recorder(server, `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`);
    return recorder;
  }

  /** What has been asked since it was last taken. */
  take(): Recorded[] {
    const recorded = this.#recorded;
    this.#recorded = [];
    return recorded;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #note({ method, url = '' }: http.IncomingMessage, body: Buffer): void {
    if (method === 'POST' && /search$/.test(url)) this.#recorded.push({ path: url, body: body.toString() });
  }
}

async function gathered(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
