import http from 'node:http';

export interface Answer {
  status: number;
  body: Buffer;
}

/** A client as a good program has one: connections stay open, nothing is compressed, nothing waits for more to send. */
export class KeepAlive {
  readonly #base: URL;
  readonly #agent: http.Agent;
  readonly #headers: http.OutgoingHttpHeaders;

  constructor(base: string, { connections, authorization }: { connections: number; authorization?: string }) {
    this.#base = new URL(base);
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections });
    this.#headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  }

  post(path: string, body: string | Buffer): Promise<Answer> {
    const headers = { ...this.#headers, 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const request = http.request(
        new URL(path, this.#base),
        { method: 'POST', agent: this.#agent, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
