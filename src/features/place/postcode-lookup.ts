/** Somebody else who knows postcodes, asked only about a whole postcode that is not in our own tables. */
export interface PostcodeLookup {
  /** Null when they do not know it either, or do not answer in time: a lookup never fails for that. */
  find(postcode: string): Promise<LookedUpPostcode | null>;
  /** The sentence to show beside an answer of theirs. */
  readonly attribution: string;
}

export interface LookedUpPostcode {
  latitude: number;
  longitude: number;
  /** The code of the local authority. */
  localAuthority: string;
}
