import type { Reads } from '../../database/reads.ts';
import type { Taxonomy } from './taxonomy-term.entity.ts';
import { termsInUse, type TermRow } from './taxonomy.queries.ts';

const STALE_AFTER_MS = 2_000;

/** Needs, activity kinds and populations in memory; read again, in the background, when older than two seconds. */
export class Vocabulary {
  readonly #reads: Reads;
  #terms = new Map<Taxonomy, Map<string, TermRow>>();
  #readAt = 0;

  private constructor(reads: Reads) {
    this.#reads = reads;
  }

  static async load(reads: Reads): Promise<Vocabulary> {
    const vocabulary = new Vocabulary(reads);
    await vocabulary.refresh();
    return vocabulary;
  }

  /** Reads every term again. */
  async refresh(): Promise<void> {
    this.#readAt = Date.now();
    const terms = new Map<Taxonomy, Map<string, TermRow>>();
    for (const term of await termsInUse(this.#reads)) {
      const ofTaxonomy = terms.get(term.taxonomy) ?? new Map<string, TermRow>();
      terms.set(term.taxonomy, ofTaxonomy.set(term.code, term));
    }
    this.#terms = terms;
  }

  /** All terms of one vocabulary, in their order. */
  terms(taxonomy: Taxonomy): TermRow[] {
    return [...this.#of(taxonomy).values()];
  }

  term(taxonomy: Taxonomy, code: string): TermRow | undefined {
    return this.#of(taxonomy).get(code);
  }

  /** The terms of these codes; a code that has been retired is left out. */
  termsOf(taxonomy: Taxonomy, codes: readonly string[]): TermRow[] {
    const terms = this.#of(taxonomy);
    return codes.flatMap((code) => terms.get(code) ?? []);
  }

  #of(taxonomy: Taxonomy): Map<string, TermRow> {
    if (Date.now() - this.#readAt > STALE_AFTER_MS) void this.refresh().catch(() => undefined);
    return this.#terms.get(taxonomy) ?? new Map<string, TermRow>();
  }
}
