/** What is brought in from elsewhere is looked after by administrators; programs may look, and people decide. */
const LOOKING_AT_FEEDS = { by: { ADMINISTRATOR: 'ANY' }, key: 'LISTINGS' } as const;
const KEEPING_FEEDS = { by: { ADMINISTRATOR: 'ANY' }, key: null } as const;

/** Who looks after what comes in and goes out: a part of the table. */
export const EXCHANGE_RULES = {
  feedTerms: LOOKING_AT_FEEDS,
  mapFeedTerm: KEEPING_FEEDS,
  clearFeedTerm: KEEPING_FEEDS,
  importConflicts: LOOKING_AT_FEEDS,
  resolveImportConflict: KEEPING_FEEDS,
  importRuns: LOOKING_AT_FEEDS,
  importRun: LOOKING_AT_FEEDS,
  notSeenListings: LOOKING_AT_FEEDS,
} as const;
