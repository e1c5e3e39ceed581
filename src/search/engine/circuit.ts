import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { TimedOut } from '../../shared/problems.ts';
import { Patience } from './patience.ts';
import { Turns } from './turns.ts';

const PATIENCE_MS = 300;
/** With so many questions, a request is more than one search, and may take longer by as much: PostgreSQL would take longer still. */
const OF_ONE_SEARCH = 6;
/**
 * More questions at once make each of them slower and none of them done sooner; the others wait for their turn. A request is
 * answered by one core, question by question, and one of a single question has its price too.
 */
const MOST_AT_ONCE = Math.max(24, 12 * availableParallelism());
const LEAST = 3;
const SLOW_ANSWERS_BEFORE_OPEN = 2;
const FIRST_PROBE_MS = 500;
const LONGEST_PROBE_MS = 5_000;

export interface CircuitOptions {
  /** After how many milliseconds the answer to one search is too slow; 300 when not said. */
  patienceMs?: number;
  /** How many questions may be under way at once, a request counting as three at the least; by the cores of this machine when not said. */
  mostAtOnce?: number;
  /** Resolves when the server is well again and has caught up. */
  probe: (signal: AbortSignal) => Promise<void>;
  /** True for an answer that says nothing of the server's health: it refused this one question. */
  isRefusal: (error: unknown) => boolean;
  onChange: (isClosed: boolean, reason: string) => void;
}

interface Call {
  /** How many it holds. */
  questions?: number;
  /** Who asks, and may give up. */
  waiting?: AbortSignal | null;
}

/**
 * Whether to ask a server that may be ill. It is left alone after one failure or two slow answers in a row, and looked
 * at in the background until it is well; nobody's request waits for that.
 */
export class Circuit {
  readonly #options: CircuitOptions;
  readonly #stopped = new AbortController();
  readonly #turns: Turns;
  #isClosed = true;
  #slowAnswers = 0;

  constructor(options: CircuitOptions) {
    this.#options = options;
    this.#turns = new Turns(options.mostAtOnce ?? MOST_AT_ONCE);
  }

  /** True while the server may be asked. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * The server's answer, or null when it is left alone, is too slow or fails: ask somebody else. Its time runs from when
   * it is asked: a crowd in front of our door is no sign of illness. Nothing more is asked for somebody who has given up `waiting`.
   */
  async call<T>(
    ask: (signal: AbortSignal) => Promise<T>,
    { questions = 1, waiting = null }: Call = {},
  ): Promise<T | null> {
    if (!this.#isClosed) return null;
    return this.#turns.take(Math.max(LEAST, questions), () => this.#call(ask, { questions, waiting }));
  }

  async #call<T>(ask: (signal: AbortSignal) => Promise<T>, { questions, waiting }: Required<Call>): Promise<T | null> {
    if (!this.#isClosed) return null;
    if (waiting?.aborted) throw new TimedOut();
    const patienceMs = (this.#options.patienceMs ?? PATIENCE_MS) * Math.max(1, questions / OF_ONE_SEARCH);
    const patience = new Patience(patienceMs, waiting);
    try {
      const answer = await ask(patience.signal);
      this.#slowAnswers = 0;
      return answer;
    } catch (error) {
      if (waiting?.aborted) throw new TimedOut();
      if (this.#options.isRefusal(error)) this.#slowAnswers = 0;
      else if (!patience.isOver) this.open((error as Error).message);
      else if ((this.#slowAnswers += 1) >= SLOW_ANSWERS_BEFORE_OPEN)
        this.open(`no answer within ${Math.round(patienceMs)} ms`);
      return null;
    } finally {
      patience.end();
    }
  }

  /** Leaves the server alone from now on, and begins to look whether it is well again. */
  open(reason: string): void {
    if (!this.#isClosed) return;
    this.#isClosed = false;
    this.#slowAnswers = 0;
    this.#options.onChange(false, reason);
    void this.#probe();
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #probe(): Promise<void> {
    const { signal } = this.#stopped;
    for (let pause = FIRST_PROBE_MS; !signal.aborted; pause = Math.min(pause * 1.6, LONGEST_PROBE_MS)) {
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      const isWell = await this.#options.probe(signal).then(
        () => true,
        () => false,
      );
      if (!isWell) continue;
      this.#isClosed = true;
      this.#options.onChange(true, 'it answers again');
      return;
    }
  }
}
