/** What is brought in from elsewhere is looked after by administrators; programs may look, and people decide. */
const LOOKING_AT_FEEDS = { by: { ADMINISTRATOR: 'ANY' }, key: 'LISTINGS' } as const;
const KEEPING_FEEDS = { by: { ADMINISTRATOR: 'ANY' }, key: null } as const;

/** Whoever edits or assures a listing may know who says what of it. */
const TRACING = { by: { ADMINISTRATOR: 'ANY', ASSURER: 'OWN', LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' } as const;

/** What is told to partners is public. Still each address costs something and says who listens, so it takes a role. */
const LISTENING = {
  by: { ADMINISTRATOR: 'ANY', ASSURER: 'ANY', COMMISSIONER: 'ANY', LISTING_EDITOR: 'ANY' },
  key: 'LISTINGS',
} as const;

/** Everybody looks after their own; administrators after those of people who have left. */
const KEEPING_OWN = { by: { ADMINISTRATOR: 'ANY' }, oneself: true, key: 'LISTINGS' } as const;

/** Who looks after what comes in and goes out: a part of the table. */
export const EXCHANGE_RULES = {
  feedSchedules: LOOKING_AT_FEEDS,
  scheduleFeed: KEEPING_FEEDS,
  unscheduleFeed: KEEPING_FEEDS,
  sheetMappings: LOOKING_AT_FEEDS,
  proposedSheetReading: LOOKING_AT_FEEDS,
  createSheetMapping: KEEPING_FEEDS,
  updateSheetMapping: KEEPING_FEEDS,
  removeSheetMapping: KEEPING_FEEDS,
  feedTerms: LOOKING_AT_FEEDS,
  mapFeedTerm: KEEPING_FEEDS,
  clearFeedTerm: KEEPING_FEEDS,
  importConflicts: LOOKING_AT_FEEDS,
  resolveImportConflict: KEEPING_FEEDS,
  fieldProvenance: TRACING,
  importRuns: LOOKING_AT_FEEDS,
  importRun: LOOKING_AT_FEEDS,
  notSeenListings: LOOKING_AT_FEEDS,
  createWebhook: LISTENING,
  // The secret is its owner's alone.
  rotateWebhookSecret: { by: {}, oneself: true, key: 'LISTINGS' },
  webhooks: KEEPING_OWN,
  webhookDeliveries: KEEPING_OWN,
  switchWebhookOn: KEEPING_OWN,
  switchWebhookOff: KEEPING_OWN,
  removeWebhook: KEEPING_OWN,
  pingWebhook: KEEPING_OWN,
  sendWebhookAgain: KEEPING_OWN,
} as const;
