/** What searches are understood by holds for everybody, so only administrators change it, and no program does. */
const KEEPING_THE_LEXICON = { by: { ADMINISTRATOR: 'ANY' }, key: null } as const;

/** Who keeps the lexicon: a part of the table. */
export const LEXICON_RULES = {
  lexiconEntries: KEEPING_THE_LEXICON,
  lexiconEntry: KEEPING_THE_LEXICON,
  lexiconHistory: KEEPING_THE_LEXICON,
  lexiconTrials: KEEPING_THE_LEXICON,
  previewLexiconEntry: KEEPING_THE_LEXICON,
  saveLexiconEntry: KEEPING_THE_LEXICON,
  removeLexiconEntry: KEEPING_THE_LEXICON,
  restoreLexiconEntry: KEEPING_THE_LEXICON,
  keepLexiconTrial: KEEPING_THE_LEXICON,
  dropLexiconTrial: KEEPING_THE_LEXICON,
} as const;
