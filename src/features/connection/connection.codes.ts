/** How somebody was connected to a service. SIGNPOST is a name and contact details, and no referral. */
export const CONNECTION_KINDS = ['SIGNPOST', 'REFERRAL', 'INTRODUCTION', 'RECONNECTION'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

export const CONNECTION_STATES = [
  'PLANNED',
  'OFFERED',
  'ACCEPTED',
  'DECLINED_BY_PERSON',
  'SENT',
  'RECEIVED',
  'STARTED',
  'SUSTAINED',
  'ENDED',
] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** What came of it. As soon as there is one, the end is known. */
export const CONNECTION_OUTCOMES = [
  'GOT_HELP',
  'DECLINED_BY_PERSON',
  'REFERRED_ELSEWHERE',
  'COULD_NOT_CONTACT',
  'NOT_ELIGIBLE',
  'NO_CAPACITY',
  'COULD_NOT_GET_HELP',
  'NO_LONGER_INTERESTED',
  'COULD_NOT_TRAVEL',
  'COST',
  'TIMING',
  'LANGUAGE_OR_CULTURE',
  'DIGITAL',
  'SERVICE_CLOSED',
  'UNSAFE',
] as const;
export type ConnectionOutcome = (typeof CONNECTION_OUTCOMES)[number];
