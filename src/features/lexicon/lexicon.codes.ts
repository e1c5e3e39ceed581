/** Where what an entry says comes from. */
export const LEXICON_ORIGINS = ['SHIPPED', 'CHANGED', 'OWN'] as const;
export type LexiconOrigin = (typeof LEXICON_ORIGINS)[number];
