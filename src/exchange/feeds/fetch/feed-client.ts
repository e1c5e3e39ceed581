import { Agent } from 'undici';
import { guardedConnector } from '../../../http/outgoing/guarded-connector.ts';
import { Networks } from '../../../http/outgoing/networks.ts';
import { decodeText } from './decode-text.ts';
import { follow } from './follow.ts';
import { Pace } from './pace.ts';
import { Robots } from './robots.ts';
import type { Sending } from './send.ts';
import { Unanswered } from './unanswered.ts';

export interface FeedClientOptions {
  /** Private networks that may be asked all the same. */
  networks: readonly string[];
  timeLimitMs: number;
  perSecond: number;
  /** False asks although robots.txt forbids it. */
  obeysRobots: boolean;
  signal: AbortSignal;
}

/** What a feed answered, read. */
export interface FeedAnswer {
  body: unknown;
  encoding: string;
  link: string | null;
}

const MOST_TRIES = 5;
const LONGEST_WAIT_MS = 5 * 60_000;
const LONGEST_DELAY_S = 30;
const MOST_BYTES = 30_000_000;
const MOST_ROBOTS_BYTES = 500_000;

/** Asks a feed for JSON: politely, patiently, and never where it must not. */
export class FeedClient {
  readonly #options: FeedClientOptions;
  readonly #agent: Agent;
  readonly #pace: Pace;
  readonly #robots: Robots;
  /** How many requests were sent. */
  requests = 0;

  constructor(options: FeedClientOptions) {
    this.#options = options;
    const { networks, timeLimitMs } = options;
    this.#agent = new Agent({ connect: guardedConnector(new Networks(networks), { timeoutMs: timeLimitMs }) });
    this.#pace = new Pace(options.perSecond, options.signal);
    this.#robots = new Robots((url) => this.#robotsAt(url));
  }

  /** What stands at an address. Throws Unanswered when nothing came of it, however often it was tried. */
  json(url: string): Promise<FeedAnswer> {
    return this.#patiently(async () => {
      const answer = await follow(url, this.#sending('application/json', MOST_BYTES), (each) => this.#mayAsk(each));
      const { text, encoding } = decodeText(answer.bytes, answer.contentType);
      return { body: parsed(text, url), encoding, link: answer.link };
    });
  }

  /** What robots.txt says of this address, in a sentence; and the pace is kept that it asks for. */
  async askRobots(url: string): Promise<string> {
    const delay = await this.#robots.delayOf(url);
    if (delay !== null) this.#pace.slowDown(Math.min(delay, LONGEST_DELAY_S) * 1000);
    const slowly = delay === null ? '' : ` It asks for ${delay} seconds between requests.`;
    if (!(await this.#robots.forbids(url))) return `robots.txt allows it.${slowly}`;
    await this.#mayAsk(url);
    return `robots.txt forbids it, which was passed over as you wished.${slowly}`;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #mayAsk(url: string): Promise<void> {
    if (!this.#options.obeysRobots || !(await this.#robots.forbids(url))) return;
    const message = `The robots.txt of ${new URL(url).host} forbids programs to ask for ${new URL(url).pathname}. Ask the publisher; with their leave add --ignore-robots.`;
    throw new Unanswered(message, { isPassing: false });
  }

  async #robotsAt(url: string): Promise<string | null> {
    try {
      const sending = this.#sending('text/plain', MOST_ROBOTS_BYTES);
      const answer = await this.#patiently(() => follow(url, sending, () => Promise.resolve()));
      return decodeText(answer.bytes, answer.contentType).text;
    } catch (error) {
      const isNone = error instanceof Unanswered && error.status !== null && error.status < 500 && !error.isPassing;
      if (isNone) return null;
      throw error;
    }
  }

  async #patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      await this.#pace.turn();
      try {
        this.requests += 1;
        return await ask();
      } catch (error) {
        if (!(error instanceof Unanswered) || !error.isPassing || tries === MOST_TRIES) throw error;
        await this.#wait(error, tries);
      }
    }
  }

  async #wait(error: Unanswered, tries: number): Promise<void> {
    if ((error.waitMs ?? 0) > LONGEST_WAIT_MS) {
      const minutes = Math.ceil((error.waitMs ?? 0) / 60_000);
      throw new Unanswered(`${error.message} It asks to be left in peace for ${minutes} minutes.`, {
        isPassing: false,
      });
    }
    if (error.waitMs !== null) this.#pace.keepPeace(error.waitMs);
    else await this.#pace.pause(this.#pace.firstWaitMs * 2 ** (tries - 1) * (0.75 + Math.random() / 2));
  }

  #sending(accept: string, mostBytes: number): Sending {
    const { signal, timeLimitMs } = this.#options;
    return { dispatcher: this.#agent, signal, timeLimitMs, mostBytes, accept };
  }
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new Unanswered(`${url} is not written as JSON is.`, { isPassing: true });
  }
}
