import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../../shared/uuid.ts';
import type { ExternalTerm, TermMeaning } from '../map/feed-draft.ts';
import { keepTerms, knownTerms, type KnownTerm } from './terms.queries.ts';

const keyOf = ({ taxonomy, term }: Pick<ExternalTerm, 'taxonomy' | 'term'>) => `${taxonomy}\n${term}`;

/** The terms of one feed during one run: what they mean here, and how often each is used. */
export class Terms {
  readonly #known: Map<string, KnownTerm>;
  readonly #used = new Map<string, ExternalTerm & { used: number }>();

  private constructor(known: KnownTerm[]) {
    this.#known = new Map(known.map((term) => [keyOf(term), term]));
  }

  static async of(em: EntityManager, source: string): Promise<Terms> {
    return new Terms(await knownTerms(em, source));
  }

  /** Null for a term that nobody has mapped yet. */
  readonly meaningOf = (term: ExternalTerm): TermMeaning | null => {
    const key = keyOf(term);
    this.#used.set(key, { ...term, used: (this.#used.get(key)?.used ?? 0) + 1 });
    const known = this.#known.get(key);
    return known?.isMapped === true ? known : null;
  };

  /** How many of the terms that were met nobody has mapped. */
  get unmapped(): number {
    return [...this.#used.keys()].filter((key) => this.#known.get(key)?.isMapped !== true).length;
  }

  /** Keeps how often each was used: in the whole feed, or in the rest of a run that was broken off. */
  async keep(em: EntityManager, source: string, isAll: boolean): Promise<void> {
    const terms = [...this.#used.values()].map((term) => ({ id: newId(), ...term }));
    if (terms.length > 0) await keepTerms(em, source, { terms, isAll });
  }
}
