import { enumOf } from '../../graphql/enum.ts';
import type { Answer, ReceivedState, TurnedAwayReason } from './received.codes.ts';

export const AnswerEnum = enumOf<Answer>(
  'ReferralAnswer',
  'What an organisation answers of somebody whom it was sent.',
  {
    RECEIVED: 'It knows of them.',
    STARTED: 'They have started. It may be said again, with how often they have been there.',
    TURNED_AWAY: 'They did not start, and the reason says why.',
  },
);

export const TurnedAwayReasonEnum = enumOf<TurnedAwayReason>('TurnedAwayReason', 'Why somebody did not start.', {
  NO_CAPACITY: 'There was no room.',
  NOT_ELIGIBLE: 'It is not for them: age, place or condition.',
  COULD_NOT_CONTACT: 'They could not be reached.',
  NO_LONGER_INTERESTED: 'They did not want to any more.',
  REFERRED_ELSEWHERE: 'They were sent on to somebody else.',
  COULD_NOT_TRAVEL: 'They could not get there.',
  COST: 'It cost too much.',
  TIMING: 'The times did not suit.',
  LANGUAGE_OR_CULTURE: 'Language or culture did not fit.',
  DIGITAL: 'It is online, and they are not.',
  SERVICE_CLOSED: 'It has closed.',
  COULD_NOT_GET_HELP: 'They could not be helped there.',
});

export const ReceivedStateEnum = enumOf<ReceivedState>(
  'ReceivedState',
  'How a referral stands, as the receiver sees it.',
  {
    WAITING: 'Nobody has answered yet.',
    RECEIVED: 'The organisation has said that it knows of them.',
    STARTED: 'They have started.',
    CLOSED: 'It is over, and nothing more can be answered.',
  },
);
