import type { TermRow } from '../../../features/taxonomy/taxonomy.queries.ts';
import type { Taxonomy } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import type { Publication } from '../publication.ts';
import type { KnownArea } from './area.map.ts';

/** All that a record is made of beside its row. */
export interface Surroundings {
  readonly publication: Publication;
  /** The terms of these codes; a code that has been retired is left out. */
  readonly termsOf: (taxonomy: Taxonomy, codes: readonly string[]) => TermRow[];
  /** Areas of places and of catchments, with those that they lie in, by their codes. */
  readonly areas: ReadonlyMap<string, KnownArea>;
  /** The day in London, `YYYY-MM-DD`. */
  readonly today: string;
}
