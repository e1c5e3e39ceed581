interface InLine {
  weight: number;
  begin: () => void;
}

/** Lets so much work be under way at once. What is more waits in line: who came first begins first, be it heavy or light. */
export class Turns {
  readonly #most: number;
  readonly #line: InLine[] = [];
  #free: number;

  constructor(most: number) {
    this.#most = most;
    this.#free = most;
  }

  /** Does the work when its turn has come. What weighs more than all that may be under way is done alone. */
  async take<T>(weight: number, work: () => Promise<T>): Promise<T> {
    const own = Math.min(weight, this.#most);
    await this.#stand(own);
    try {
      return await work();
    } finally {
      this.#free += own;
      this.#advance();
    }
  }

  #stand(weight: number): Promise<void> {
    return new Promise((begin) => {
      this.#line.push({ weight, begin });
      this.#advance();
    });
  }

  #advance(): void {
    for (let [first] = this.#line; first && first.weight <= this.#free; [first] = this.#line) {
      this.#line.shift();
      this.#free -= first.weight;
      first.begin();
    }
  }
}
