export const FEED_RHYTHMS = ['DAY', 'WEEK'] as const;
/** How often a feed is imported by itself. */
export type FeedRhythm = (typeof FEED_RHYTHMS)[number];
