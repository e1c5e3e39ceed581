/** How sure it is that two listings are one, the surest first. Stored by its place in this list. */
export const CONFIDENCES = ['CERTAIN', 'LIKELY', 'POSSIBLE'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What two listings have in common. */
export interface Common {
  identifiers: string[];
  phones: string[];
  postcodes: string[];
  hosts: string[];
  /** Names, in the form in which they are compared. */
  names: string[];
  /** How alike their names are, from 0 to 1 (trigrams). */
  similarity: number;
}
