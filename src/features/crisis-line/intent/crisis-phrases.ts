import type { CrisisTopic } from '../crisis-line.codes.ts';

/** Phrases that are about a crisis. */
export interface CrisisPhrases {
  topics: readonly CrisisTopic[];
  /**
   * Each phrase is words in a row. `a|b` is either word; `~` lets up to two other words stand between; `!a|b` forbids that
   * one of these comes next. Typing mistakes are forgiven in longer words.
   */
  phrases: readonly string[];
  /** Words that make it an everyday matter wherever they stand beside it. */
  unless?: string;
  /** Counts only where nothing else is said: a word that has many everyday meanings. */
  isAlone?: boolean;
}
