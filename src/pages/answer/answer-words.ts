import type { Answer, ReceivedState, TurnedAwayReason } from '../../features/received-connection/received.codes.ts';

/** What the page calls the reasons. */
export const REASON_WORDS: Readonly<Record<TurnedAwayReason, string>> = {
  NO_CAPACITY: 'We had no room',
  NOT_ELIGIBLE: 'It is not for them (age, place or condition)',
  COULD_NOT_CONTACT: 'We could not reach them',
  NO_LONGER_INTERESTED: 'They did not want to any more',
  REFERRED_ELSEWHERE: 'We sent them on to somebody else',
  COULD_NOT_TRAVEL: 'They could not get here',
  COST: 'It cost too much',
  TIMING: 'The times did not suit',
  LANGUAGE_OR_CULTURE: 'Language or culture did not fit',
  DIGITAL: 'It is online, and they are not',
  SERVICE_CLOSED: 'It has closed',
  COULD_NOT_GET_HELP: 'We could not help them',
};

export const STATE_WORDS: Readonly<Record<ReceivedState, string>> = {
  WAITING: 'Nobody has answered yet',
  RECEIVED: 'You have said that you know of them',
  STARTED: 'They have started',
  CLOSED: 'Closed',
};

export const THANKS: Readonly<Record<Answer, readonly string[]>> = {
  RECEIVED: [
    'It is noted that you know of them, and the link worker sees it.',
    'Keep the letter: by the same link you can say later that they have started, or were turned away.',
  ],
  STARTED: ['It is noted that they have started, and the link worker sees it.', 'You need not do anything more.'],
  TURNED_AWAY: [
    'It is noted, and the link worker sees it and looks for something else.',
    'You need not do anything more.',
  ],
};
