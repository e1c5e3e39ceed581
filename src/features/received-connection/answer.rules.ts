import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ConnectionState } from '../connection/connection.codes.ts';
import type { Step } from '../connection/course.rules.ts';
import type { Answer, ReceivedState, TurnedAwayReason } from './received.codes.ts';

/** What somebody answers. */
export interface GivenAnswer {
  answer: Answer;
  reason: TurnedAwayReason | null;
  sessions: number | null;
  /** The day on which it happened, in London. */
  on: string;
}

const MOST_SESSIONS = 500;

/** How a connection stands, as far as the organisation is told: what came of it in the end is not its to know. */
export function stateFor(state: ConnectionState): ReceivedState {
  if (state === 'SENT') return 'WAITING';
  if (state === 'RECEIVED') return 'RECEIVED';
  return state === 'STARTED' || state === 'SUSTAINED' ? 'STARTED' : 'CLOSED';
}

/** Where an answer brings a connection. */
export function stepOf({ answer, reason, on }: GivenAnswer): Step {
  return answer === 'TURNED_AWAY' ? { to: 'ENDED', on, outcome: reason } : { to: answer, on };
}

/** What is wrong with an answer, as the connection stands. */
export function problemsWithAnswer(state: ReceivedState, given: GivenAnswer): Problem[] {
  return [...problemsWithTurn(state, given), ...problemsWithReason(given), ...problemsWithSessions(given)];
}

function problemsWithTurn(state: ReceivedState, { answer }: GivenAnswer): Problem[] {
  if (state === 'CLOSED') return [problem('answer', 'CONFLICT', OVER)];
  if (state === 'STARTED' && answer !== 'STARTED') return [problem('answer', 'CONFLICT', HAS_STARTED)];
  if (state === 'RECEIVED' && answer === 'RECEIVED') return [problem('answer', 'CONFLICT', HAS_SAID)];
  return [];
}

const OVER = 'This referral is closed, so nothing was changed. Ring whoever sent it if that is wrong.';
const HAS_STARTED =
  'They have started, as somebody has said before. Say how often they have been there, or ring whoever sent them.';
const HAS_SAID = 'You have said already that you received this. Say next that they have started, or were turned away.';

function problemsWithReason({ answer, reason }: GivenAnswer): Problem[] {
  if (answer === 'TURNED_AWAY')
    return reason === null ? [problem('reason', 'REQUIRED', 'Say why they were turned away.')] : [];
  return reason === null ? [] : [problem('reason', 'INVALID', 'Give a reason only where they were turned away.')];
}

function problemsWithSessions({ answer, sessions }: GivenAnswer): Problem[] {
  if (sessions === null) return [];
  if (answer !== 'STARTED') return [problem('sessions', 'INVALID', 'Say how often only where they have started.')];
  if (Number.isInteger(sessions) && sessions >= 1 && sessions <= MOST_SESSIONS) return [];
  return [problem('sessions', 'OUT_OF_RANGE', `Give a number from 1 to ${MOST_SESSIONS}, or leave it out.`)];
}
