/** What stands behind a chip. */
export const CHIP_KINDS = ['MEANING', 'WORD', 'SPELLING', 'PLACE', 'AGE'] as const;
export type ChipKind = (typeof CHIP_KINDS)[number];

/** Something that was understood, and from which words; it can be switched off by its id. */
export interface Chip {
  id: string;
  kind: ChipKind;
  label: string;
  /** As they were typed. */
  words: string[];
  needs: string[];
  activityKinds: string[];
  populations: string[];
}

/** Words that are looked for in the texts of listings, all of them. */
export interface Lookup {
  text: string;
  /** How much finding them counts, beside the other lookups of its term. */
  weight: number;
}

/** One thing that a search is about: a listing has it by its codes, by its words, or by both. */
export interface Term {
  weight: number;
  lookups: readonly Lookup[];
  needs: readonly string[];
  activityKinds: readonly string[];
  populations: readonly string[];
}

/** A term of words alone. */
export const NO_CODES = { needs: [], activityKinds: [], populations: [] };

/** What a listing should be as well; it brings none in by itself. */
export type Wish =
  | { readonly field: 'cost' | 'attendance' | 'days' | 'languages' | 'genders'; readonly code: string }
  | { readonly field: 'time'; readonly code: 'MORNING' | 'AFTERNOON' | 'EVENING' | 'NIGHT' }
  | { readonly field: 'age'; readonly age: number }
  | { readonly field: 'place'; readonly name: string };

/** What some words of a search were understood as. */
export interface Part {
  readonly chip: Chip;
  /** The places of these words in the search. */
  readonly at: readonly number[];
  readonly term?: Term;
  readonly wishes?: readonly Wish[];
}

/** How the words of a search are put to an engine. */
export interface Plan {
  /** The words that carry meaning, as they were typed. */
  whole: string;
  terms: readonly Term[];
  wishes: readonly Wish[];
  understood: readonly Chip[];
}
