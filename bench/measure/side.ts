import { difference, type Meter, type ProcessorTime } from '../process/processor-time.ts';
import { Times, rounded, type Figures } from './figures.ts';

/** One of two sides that are compared. It throws when the answer is not what it must be. */
export type Contender = (turn: number) => Promise<void>;

export interface Load {
  connections: number;
  requests: number;
  errors: number;
  perSecond: number;
  /** Milliseconds of processor time that one request took of the servers; who asks is not counted. */
  processor: ProcessorTime & { all: number };
}

const CONNECTIONS = 16;

/** One side of a comparison with all that has been measured of it. */
export class Side {
  readonly #ask: Contender;
  readonly #warm = new Times();
  readonly #alone = new Times();
  readonly #atOnce = new Times();
  readonly #meter: Meter;
  readonly #spent: ProcessorTime = { api: 0, postgresql: 0, meilisearch: 0 };
  #seconds = 0;
  #turn = 0;

  constructor(ask: Contender, meter: Meter) {
    this.#ask = ask;
    this.#meter = meter;
  }

  warmUp(turn: number): Promise<void> {
    return this.#warm.take(() => this.#ask(turn));
  }

  /** One request after the other. */
  async askAlone(round: number, requests: number): Promise<void> {
    for (let turn = round * requests; turn < (round + 1) * requests; turn++)
      await this.#alone.take(() => this.#ask(turn));
  }

  /** So many requests under way all the time. */
  async askAtOnce(seconds: number): Promise<void> {
    const before = this.#meter();
    const startedAt = performance.now();
    const isOver = () => performance.now() - startedAt > seconds * 1000;
    await Promise.all(Array.from({ length: CONNECTIONS }, () => this.#keepAsking(isOver)));
    this.#seconds += (performance.now() - startedAt) / 1000;
    this.#spend(difference(this.#meter(), before));
  }

  get figures(): Figures {
    return this.#alone.figures;
  }

  get load(): Load {
    return {
      connections: CONNECTIONS,
      requests: this.#atOnce.count,
      errors: this.#atOnce.complaints.length,
      perSecond: rounded(this.#atOnce.count / this.#seconds),
      processor: this.#perRequest(),
    };
  }

  get complaints(): string[] {
    return [this.#alone, this.#atOnce, this.#warm].flatMap(({ complaints }) => complaints);
  }

  #spend({ api, postgresql, meilisearch }: ProcessorTime): void {
    this.#spent.api += api;
    this.#spent.postgresql += postgresql;
    this.#spent.meilisearch += meilisearch;
  }

  #perRequest(): Load['processor'] {
    const each = (milliseconds: number) => rounded(milliseconds / this.#atOnce.count);
    const { api, postgresql, meilisearch } = this.#spent;
    return {
      api: each(api),
      postgresql: each(postgresql),
      meilisearch: each(meilisearch),
      all: each(api + postgresql + meilisearch),
    };
  }

  async #keepAsking(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const turn = this.#turn++;
      await this.#atOnce.take(() => this.#ask(turn));
    }
  }
}
