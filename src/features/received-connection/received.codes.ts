import type { ConnectionKind, ConnectionOutcome } from '../connection/connection.codes.ts';

/** What an organisation that somebody was sent to may answer. */
export const ANSWERS = ['RECEIVED', 'STARTED', 'TURNED_AWAY'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Why somebody was turned away, as the organisation knows it. That it was unsafe, or helped, is not for it to say. */
export const TURNED_AWAY_REASONS = [
  'NO_CAPACITY',
  'NOT_ELIGIBLE',
  'COULD_NOT_CONTACT',
  'NO_LONGER_INTERESTED',
  'REFERRED_ELSEWHERE',
  'COULD_NOT_TRAVEL',
  'COST',
  'TIMING',
  'LANGUAGE_OR_CULTURE',
  'DIGITAL',
  'SERVICE_CLOSED',
  'COULD_NOT_GET_HELP',
] as const satisfies readonly ConnectionOutcome[];
export type TurnedAwayReason = (typeof TURNED_AWAY_REASONS)[number];

/** Of a name and contact details that somebody was given, the organisation knows nothing. */
export const SENT_KINDS = ['REFERRAL', 'INTRODUCTION'] as const satisfies readonly ConnectionKind[];

/** How a referral stands, as far as the organisation is told. */
export const RECEIVED_STATES = ['WAITING', 'RECEIVED', 'STARTED', 'CLOSED'] as const;
export type ReceivedState = (typeof RECEIVED_STATES)[number];
