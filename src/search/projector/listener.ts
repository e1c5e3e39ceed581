import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const RETRY_MS = 500;
/** The lock that makes one process the feeder of Meilisearch; it goes away with the connection. */
const FEEDER_LOCK = [4005, -1];

export interface ListenerOptions {
  connection: pg.PoolConfig;
  channels: readonly string[];
  onNotice: (channel: string) => void;
  onError: (error: Error) => void;
}

/**
 * One connection of its own that hears notifications. When it is lost it comes back by itself, and calls on every channel,
 * since something may have been missed.
 */
export class Listener {
  readonly #options: ListenerOptions;
  #client: pg.Client | null = null;
  #isFeeder = false;
  #isClosed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  async connect(): Promise<void> {
    const client = new pg.Client(this.#options.connection);
    client.on('error', this.#options.onError);
    client.on('notification', ({ channel }) => this.#options.onNotice(channel));
    client.on('end', () => void this.#lost(client));
    await client.connect();
    for (const channel of this.#options.channels) await client.query(`listen ${channel}`);
    this.#client = client;
    this.#options.channels.forEach(this.#options.onNotice);
  }

  /** True when this process is the one that feeds Meilisearch, or has just become it. */
  async isFeeder(): Promise<boolean> {
    if (this.#isFeeder || !this.#client) return this.#isFeeder;
    const client = this.#client;
    const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1, $2) as won', FEEDER_LOCK);
    return (this.#isFeeder = rows[0]?.won === true && this.#client === client);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #lost(client: pg.Client): Promise<void> {
    if (this.#client !== client) return;
    this.#client = null;
    this.#isFeeder = false;
    while (!this.#isClosed && !this.#client) {
      await sleep(RETRY_MS, undefined, { ref: false });
      if (!this.#isClosed) await this.connect().catch(this.#options.onError);
    }
  }
}
