import { CONNECTION_OUTCOMES, type ConnectionOutcome } from '../connection/connection.codes.ts';

/** By what figures are told apart. A connection counts in each of them once, and in each of its populations. */
export const DIMENSIONS = [
  'DIRECTORY',
  'ORGANISATION',
  'SERVICE',
  'NEED',
  'LOCAL_AUTHORITY',
  'ICB',
  'TEAM',
  'POPULATION',
  'REFERRAL_SOURCE',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The one key of the whole directory. */
export const EVERYTHING = 'ALL';
/** The key of what says nothing of itself, such as a connection without a need. */
export const NOT_KNOWN = 'NOT_KNOWN';

/** What is counted of a cell, in the order in which it is kept: never reorder, only append. */
export const FACTS = [
  'made',
  'known',
  'started',
  'started_soon',
  ...CONNECTION_OUTCOMES.map((outcome) => outcome.toLowerCase() as Lowercase<ConnectionOutcome>),
] as const;
export type Fact = (typeof FACTS)[number];

export const MADE = 0;
export const KNOWN = 1;
export const STARTED = 2;
export const STARTED_SOON = 3;
/** From here on: an outcome each. */
export const OUTCOMES_FROM = 4;

/** Started within so many days of being made. */
export const SOON_DAYS = 28;

/**
 * Raised when the same raw figures would be published in another way. It stands beside each figure. Since 2, no change is shown
 * where everybody changed alike.
 */
export const METHOD_VERSION = 2;
