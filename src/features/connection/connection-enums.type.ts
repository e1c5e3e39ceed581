import { enumOf } from '../../graphql/enum.ts';
import { ROLES, type Role } from '../../shared/role.ts';
import type {
  ConnectionEventKind,
  ConnectionKind,
  ConnectionOutcome,
  ConnectionState,
  ConnectionWarningCode,
  EventSource,
} from './connection.codes.ts';

export const ConnectionKindEnum = enumOf<ConnectionKind>('ConnectionKind', 'How somebody was connected to a service.', {
  SIGNPOST: 'They were given its name and contact details. The service was told nothing.',
  REFERRAL: 'The service was asked to take them.',
  INTRODUCTION: 'They were handed over in person: somebody went along, or all three spoke.',
  RECONNECTION: 'They went back to something that they used to do.',
});

export const ConnectionStateEnum = enumOf<ConnectionState>('ConnectionState', 'How far a connection has come.', {
  PLANNED: 'It is meant to be offered. Figures do not count it yet.',
  OFFERED: 'The person was told of it.',
  ACCEPTED: 'The person wants it.',
  DECLINED_BY_PERSON: 'The person does not want it. That is its end.',
  SENT: 'The service was told that somebody will come. For referrals and introductions.',
  RECEIVED: 'The service has taken note of it. For referrals and introductions.',
  STARTED: 'The person went.',
  SUSTAINED: 'The person still goes after three months. That is not the same as having got help.',
  ENDED: 'It is over; the outcome says what came of it.',
});

export const ConnectionOutcomeEnum = enumOf<ConnectionOutcome>('ConnectionOutcome', 'What came of a connection.', {
  GOT_HELP: 'The person got the help that they came for.',
  DECLINED_BY_PERSON: 'The person did not want it when it was offered. Goes with that state alone.',
  REFERRED_ELSEWHERE: 'The service sent them to another one.',
  COULD_NOT_CONTACT: 'The person or the service could not be reached.',
  NOT_ELIGIBLE: 'The service is not for them.',
  NO_CAPACITY: 'The service has no room.',
  COULD_NOT_GET_HELP: 'They went, and did not get the help that they came for.',
  NO_LONGER_INTERESTED: 'The person does not want it any more.',
  COULD_NOT_TRAVEL: 'They could not get there.',
  COST: 'It costs too much.',
  TIMING: 'The days or times do not fit.',
  LANGUAGE_OR_CULTURE: 'Language or culture stood in the way.',
  DIGITAL: 'It needs a device, a connection or skills that they do not have.',
  SERVICE_CLOSED: 'The service is no more.',
  UNSAFE: 'It was not safe. Assurers of the area are told at once.',
});

export const ConnectionEventKindEnum = enumOf<ConnectionEventKind>('ConnectionEventKind', 'What a step was.', {
  RECORDED: 'The connection was recorded.',
  MOVED: 'It went on.',
  CORRECTED: 'Something was put right that had been recorded by mistake.',
  ENDED: 'It ended.',
});

const OF_ROLES = Object.fromEntries(ROLES.map((role) => [role, `Somebody who is ${inWords(role)}.`])) as Record<
  Role,
  string
>;

export const EventSourceEnum = enumOf<EventSource>('ConnectionEventSource', 'As what somebody recorded a step.', {
  ...OF_ROLES,
  RECEIVING_ORGANISATION: 'The organisation to which the person was sent answered.',
  PROGRAM: 'A program did it by itself.',
});

export const ConnectionWarningEnum = enumOf<ConnectionWarningCode>(
  'ConnectionWarningCode',
  'What has to be said to the person, or thought of.',
  {
    WORKING_TOWARDS: 'The service does not meet the quality standard yet.',
    NOT_ASSESSED: 'Nobody has looked whether it meets the quality standard.',
    EXPIRED: 'Evidence of its quality has run out.',
    OVERRIDDEN: 'A supervisor let it happen all the same.',
    FULL: 'It says that it is full.',
    PAUSED: 'It takes nobody new at the moment.',
    WAITING_LIST: 'It has a waiting list.',
    AGE: 'The person is not of the age that it is for, or may not be.',
    CATCHMENT: 'The person lives outside of where it takes people from, or may do.',
    ALREADY_CONNECTED: 'Another connection of the person to the same service is open.',
  },
);

function inWords(role: Role): string {
  return role.toLowerCase().replaceAll('_', ' ');
}
