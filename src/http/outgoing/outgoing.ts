import { isIP, type LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { guardedConnector, withoutBrackets } from './guarded-connector.ts';
import { NotReachable } from './guarded-lookup.ts';
import { Networks } from './networks.ts';

export interface OutgoingOptions {
  /** Networks that are not public and may be asked all the same: `10.0.0.0/8`, `192.168.1.7`, `loopback`. */
  networks?: readonly string[];
  /** How long a request may take, from the look at its name to the last byte of the answer. */
  timeLimitMs?: number;
  /** How many bytes an answer may have. */
  largestBytes?: number;
  /** How names are looked up; as the system does when nothing is said. */
  lookup?: LookupFunction;
}

/** What is sent, and how. */
export interface Sending {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Ends it early. */
  signal?: AbortSignal;
}

const TIME_LIMIT_MS = 10_000;
const CONNECT_MS = 5_000;
const LARGEST_BYTES = 1_000_000;

/**
 * Asks servers whose addresses other people typed. It never reaches this computer, its neighbours or whatever else is private, unless
 * the operator has named it; that is decided about the address that the connection is made to. Redirects are answers like others:
 * whoever follows one sends anew, which decides anew.
 */
export class Outgoing {
  readonly #networks: Networks;
  readonly #agent: Agent;
  readonly #timeLimitMs: number;

  constructor({
    networks = [],
    timeLimitMs = TIME_LIMIT_MS,
    largestBytes = LARGEST_BYTES,
    lookup,
  }: OutgoingOptions = {}) {
    this.#networks = new Networks(networks);
    this.#timeLimitMs = timeLimitMs;
    this.#agent = new Agent({
      connect: guardedConnector(this.#networks, { timeoutMs: Math.min(CONNECT_MS, timeLimitMs), lookup }),
      headersTimeout: timeLimitMs,
      bodyTimeout: timeLimitMs,
      maxResponseSize: largestBytes,
    });
  }

  /** Sends one request. The answer's body has to be read or dumped (`body.dump()`). */
  async send(address: string | URL, { signal, ...sending }: Sending = {}): Promise<Dispatcher.ResponseData> {
    const url = new URL(address);
    if (!this.mayAsk(url)) throw new NotReachable(url.hostname);
    const limit = AbortSignal.timeout(this.#timeLimitMs);
    return request(url, {
      ...sending,
      dispatcher: this.#agent,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  }

  /** False for what is known to lead nowhere without looking its name up: an address in a private network, or no web address. */
  mayAsk({ protocol, hostname }: URL): boolean {
    const host = withoutBrackets(hostname);
    // A connection to a bare address looks nothing up.
    return /^https?:$/.test(protocol) && (isIP(host) === 0 || this.#networks.allow(host));
  }

  /** Whether it is the bare address of something that the operator has named. */
  isNamed({ hostname }: URL): boolean {
    return this.#networks.names(withoutBrackets(hostname));
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}
