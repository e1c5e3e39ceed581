/** Work around people that is no conversation with one of them, and so is never coded. */
export const LOGGED_KINDS = [
  'WELFARE_CALL',
  'MASS_BOOKING',
  'COLLATING_LISTS',
  'SUPPORTING_VOLUNTEERS',
  'ADMINISTRATION',
  'OTHER',
] as const;
export type LoggedKind = (typeof LOGGED_KINDS)[number];
