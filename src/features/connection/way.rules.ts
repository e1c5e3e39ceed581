import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ConnectionKind, ConnectionState } from './connection.codes.ts';

/** The way that a connection goes. Steps may be left out: somebody signposted may simply turn up. */
const WAY = ['PLANNED', 'OFFERED', 'ACCEPTED', 'SENT', 'RECEIVED', 'STARTED', 'SUSTAINED'] as const;
type OnTheWay = (typeof WAY)[number];

/** Whether somebody still follows it up. What is sustained goes on, so it is. */
export function isOpen(state: ConnectionState): state is OnTheWay {
  return (WAY as readonly string[]).includes(state);
}

/** Whether it has come as far as that, or further. */
export function hasReached(state: OnTheWay, step: OnTheWay): boolean {
  return WAY.indexOf(state) >= WAY.indexOf(step);
}

/** Whether a connection may go from one state to another. Going back is a correction, which takes a reason. */
export function mayMove(from: ConnectionState, to: ConnectionState, kind: ConnectionKind): boolean {
  if (!isOpen(from)) return false;
  if (to === 'ENDED') return true;
  if (to === 'DECLINED_BY_PERSON') return from === 'PLANNED' || from === 'OFFERED';
  if (!canBe(kind, to)) return false;
  return to === 'SUSTAINED' ? from === 'STARTED' : !hasReached(from, to);
}

/** Whether the service is told that somebody will come. A signpost is a name and contact details for the person alone. */
export function tellsOfPerson(kind: ConnectionKind): boolean {
  return kind === 'REFERRAL' || kind === 'INTRODUCTION';
}

/** What the service was never told of cannot have been sent to it. */
export function canBe(kind: ConnectionKind, state: ConnectionState): boolean {
  return tellsOfPerson(kind) || (state !== 'SENT' && state !== 'RECEIVED');
}

/**
 * Steps by which somebody is connected: they need a service to which people may be connected. Later ones are facts, unless the
 * service is told of people by kind, and never was told of this one: then they would send somebody too.
 */
export function isConnecting(from: ConnectionState, to: ConnectionState, kind: ConnectionKind): boolean {
  if (!isOpen(to) || to === 'PLANNED') return false;
  if (!hasReached(to, 'RECEIVED')) return true;
  return tellsOfPerson(kind) && !(isOpen(from) && hasReached(from, 'SENT'));
}

/** The same of what is over and goes on by a correction; `from` is where it stood before. What it was then, it may be again. */
export function isConnectingAnew(from: ConnectionState, to: ConnectionState, kind: ConnectionKind): boolean {
  return !(isOpen(from) && isOpen(to) && hasReached(from, to)) && isConnecting(from, to, kind);
}

/** Where a connection of this kind begins when nothing is said: a referral is recorded once it is sent. */
export function firstState(kind: ConnectionKind): ConnectionState {
  return tellsOfPerson(kind) ? 'SENT' : 'OFFERED';
}

/** A new connection has not ended, and nothing new has gone on for three months. */
export function problemsWithFirstState(kind: ConnectionKind, state: ConnectionState): Problem[] {
  if (state === 'ENDED') return [problem('state', 'INVALID', 'Record it as far as it came, then use endConnection.')];
  if (state === 'SUSTAINED') return [problem('state', 'INVALID', 'Record it as STARTED, then move it to SUSTAINED.')];
  return canBe(kind, state) ? [] : [problem('state', 'INVALID', neverSent(kind, state))];
}

/** What is wrong with a step, before anybody asks about days. */
export function problemsWithMove(from: ConnectionState, to: ConnectionState, kind: ConnectionKind): Problem[] {
  return mayMove(from, to, kind) ? [] : [problem('to', 'INVALID', wordsForMove(from, to, kind))];
}

function wordsForMove(from: ConnectionState, to: ConnectionState, kind: ConnectionKind): string {
  if (from === to) return `It is ${to} already.`;
  if (!isOpen(from)) return `It is over (${from}). Take that back with correctConnection, or record a new one.`;
  if (!canBe(kind, to)) return neverSent(kind, to);
  if (to === 'DECLINED_BY_PERSON') return 'The person had accepted. End it with endConnection: NO_LONGER_INTERESTED.';
  if (to === 'SUSTAINED') return 'Say first when it started: SUSTAINED comes after STARTED.';
  return `It is ${from} and cannot go back to ${to}. If that was a mistake, use correctConnection and say why.`;
}

export function neverSent(kind: ConnectionKind, state: ConnectionState): string {
  return `A ${kind} is never ${state}: the service is not told of the person. Record a REFERRAL or an INTRODUCTION.`;
}
