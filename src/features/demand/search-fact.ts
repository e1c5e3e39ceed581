import type { SearchedArea } from './searched-area.rules.ts';

/** What is known of one search: codes and counts. It holds no word that anybody typed, and no postcode. */
export interface SearchFact extends SearchedArea {
  at: Date;
  /** Whose search it was, by a name that stays in memory: what is written is a digest that means nothing the day after. */
  seeker: string;
  needs: readonly string[];
  populations: readonly string[];
  /** What else had to hold: `cost:FREE`, `languages:ur`. */
  filters: readonly string[];
  /** How many services were found. */
  results: number;
  /** To how many of them people may be referred on that day; null where the engine did not count so far. */
  referable: number | null;
}
