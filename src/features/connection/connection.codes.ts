import type { Role } from '../../shared/role.ts';

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

/** What a step of the timeline was. */
export const CONNECTION_EVENT_KINDS = ['RECORDED', 'MOVED', 'CORRECTED', 'ENDED'] as const;
export type ConnectionEventKind = (typeof CONNECTION_EVENT_KINDS)[number];

/** As what somebody recorded a step: a role of the team, the organisation that received the person, or a program. */
export type EventSource = Role | 'RECEIVING_ORGANISATION' | 'PROGRAM';

/** What goes along with a connection that may be made, and has to be said to the person. */
export const CONNECTION_WARNINGS = [
  'WORKING_TOWARDS',
  'NOT_ASSESSED',
  'EXPIRED',
  'OVERRIDDEN',
  'FULL',
  'PAUSED',
  'WAITING_LIST',
  'AGE',
  'CATCHMENT',
  'ALREADY_CONNECTED',
] as const;
export type ConnectionWarningCode = (typeof CONNECTION_WARNINGS)[number];

/** Of a person or an episode so many connections are shown with it; all of them are a list of their own. */
export const MOST_CONNECTIONS = 100;
