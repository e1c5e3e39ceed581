import { TimedOut } from '../../shared/problems.ts';

/**
 * How long an answer may take. A plain timer that is put away afterwards: signals with a time limit make an error, stack and
 * all, for every answer that came in time, and joining two of them costs as much as sending the question.
 */
export class Patience {
  isOver = false;
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #giveUp = () => this.#stop.abort(new TimedOut());

  constructor(
    milliseconds: number,
    private readonly waiting: AbortSignal | null,
  ) {
    this.#timer = setTimeout(() => this.#lose(milliseconds), milliseconds);
    waiting?.addEventListener('abort', this.#giveUp);
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.waiting?.removeEventListener('abort', this.#giveUp);
  }

  #lose(milliseconds: number): void {
    this.isOver = true;
    this.#stop.abort(new Error(`No answer within ${milliseconds} ms.`));
  }
}
