/** A thing of a list: its text, and the line on which it begins. */
export interface Piece {
  line: number;
  text: string;
}

/**
 * Cuts a JSON text into the objects of one list, which stands at the top or under its name there, without ever having more of it than
 * one object. Whether an object is written well is for whoever reads it.
 */
export class ListScanner {
  readonly #list: string;
  readonly #longest: number;
  #depth = 0;
  /** How deep the list is; none while outside of it. */
  #listAt = Number.NaN;
  #isInText = false;
  #isEscaped = false;
  /** The last text at the top, which is the name of what follows. */
  #name = '';
  #piece: Piece | null = null;
  #line = 1;
  hasList = false;

  constructor(list: string, longest: number) {
    this.#list = list;
    this.#longest = longest;
  }

  /** True once everything that was opened is closed. */
  get isWhole(): boolean {
    return this.#depth === 0 && !this.#isInText;
  }

  /** The line on which it stands. */
  get line(): number {
    return this.#line;
  }

  /** True where an object is longer than any would be. */
  get isTooLong(): boolean {
    return (this.#piece?.text.length ?? 0) > this.#longest;
  }

  *scan(chunk: string): Generator<Piece> {
    for (const char of chunk) {
      if (char === '\n') this.#line += 1;
      if (this.#piece) this.#piece.text += char;
      const done = this.#isInText ? this.#inText(char) : this.#between(char);
      if (done) yield done;
      if (this.isTooLong) return;
    }
  }

  #inText(char: string): null {
    const isName = this.#depth === 1;
    if (this.#isEscaped) this.#isEscaped = false;
    else if (char === '\\') this.#isEscaped = true;
    else if (char === '"') this.#isInText = false;
    else if (isName && this.#name.length < 100) this.#name += char;
    return null;
  }

  #between(char: string): Piece | null {
    if (char === '"') {
      this.#isInText = true;
      if (this.#depth === 1) this.#name = '';
    }
    if (char === '[' || char === '{') this.#open(char);
    return char === ']' || char === '}' ? this.#close() : null;
  }

  #open(char: '[' | '{'): void {
    this.#depth += 1;
    const isNamed = this.#depth === 2 && this.#name === this.#list;
    if (char === '[' && (this.#depth === 1 || isNamed)) {
      this.#listAt = this.#depth;
      this.hasList = true;
    }
    if (char === '{' && this.#depth === this.#listAt + 1) this.#piece = { line: this.#line, text: char };
  }

  #close(): Piece | null {
    const done = this.#depth === this.#listAt + 1 ? this.#piece : null;
    if (done) this.#piece = null;
    this.#depth -= 1;
    if (this.#depth < this.#listAt) this.#listAt = Number.NaN;
    return done;
  }
}
