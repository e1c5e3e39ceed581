import { DateTime } from 'luxon';
import { isDay, problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ConnectionKind, ConnectionOutcome, ConnectionState } from './connection.codes.ts';
import { canBe, hasReached, isOpen, neverSent } from './way.rules.ts';

/** How far a connection has come, and when it came there: what figures are made of. Days are `YYYY-MM-DD` in London. */
export interface Course {
  kind: ConnectionKind;
  state: ConnectionState;
  /** Null as long as its end is not known. */
  outcome: ConnectionOutcome | null;
  madeOn: string | null;
  sentOn: string | null;
  receivedOn: string | null;
  startedOn: string | null;
  sustainedOn: string | null;
  endedOn: string | null;
}

const DAYS = ['madeOn', 'sentOn', 'receivedOn', 'startedOn', 'sustainedOn', 'endedOn'] as const;
export type DayField = (typeof DAYS)[number];

/** Which day a state is kept by. When it was offered or accepted is told by the timeline. */
const DAY_OF: Readonly<Partial<Record<ConnectionState, DayField>>> = {
  SENT: 'sentOn',
  RECEIVED: 'receivedOn',
  STARTED: 'startedOn',
  SUSTAINED: 'sustainedOn',
  ENDED: 'endedOn',
  DECLINED_BY_PERSON: 'endedOn',
};

/** SUSTAINED means still going after so long. */
const SUSTAINED_MONTHS = 3;

export interface Step {
  to: ConnectionState;
  on: string;
  outcome?: ConnectionOutcome | null | undefined;
}

/** What it looks like after a step. A plan that ends was never more than a plan, and is not counted as made. */
export function afterStep(course: Course, { to, on, outcome = null }: Step): Course {
  const isMade = to !== 'PLANNED' && !(to === 'ENDED' && course.state === 'PLANNED');
  const day = DAY_OF[to];
  return {
    ...course,
    state: to,
    outcome: to === 'DECLINED_BY_PERSON' ? 'DECLINED_BY_PERSON' : outcome,
    madeOn: course.madeOn ?? (isMade ? on : null),
    ...(day && { [day]: on }),
  };
}

/**
 * What a correction makes of it. Days of states to which it has not come are gone; what it is sustained or ended with has to be
 * said anew where the state is another one.
 */
export function corrected(course: Course, correction: Partial<Omit<Course, 'kind'>>): Course {
  const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
  const isOtherState = given.state !== undefined && given.state !== course.state;
  return withoutLaterDays({ ...course, ...(isOtherState && { outcome: null }), ...given });
}

function withoutLaterDays(course: Course): Course {
  const { state } = course;
  if (state === 'DECLINED_BY_PERSON') return { ...course, ...NOT_CONNECTED, outcome: 'DECLINED_BY_PERSON' };
  if (!isOpen(state)) return course;
  return {
    ...course,
    madeOn: state === 'PLANNED' ? null : course.madeOn,
    sentOn: hasReached(state, 'SENT') ? course.sentOn : null,
    receivedOn: hasReached(state, 'RECEIVED') ? course.receivedOn : null,
    startedOn: hasReached(state, 'STARTED') ? course.startedOn : null,
    sustainedOn: state === 'SUSTAINED' ? course.sustainedOn : null,
    endedOn: null,
  };
}

const NOT_CONNECTED = { sentOn: null, receivedOn: null, startedOn: null, sustainedOn: null };

/** A correction takes back or puts right. What goes on, and what turned out to be unsafe, has commands that see to the rest. */
export function problemsWithCorrection(before: Course, after: Course): Problem[] {
  const isOtherState = before.state !== after.state;
  if (isOtherState && isOpen(before.state) && (isOpen(after.state) ? hasReached(after.state, before.state) : true))
    return [problem('state', 'INVALID', 'This is no correction: use moveConnection or endConnection.')];
  if (after.outcome === 'UNSAFE' && before.outcome !== 'UNSAFE')
    return [problem('outcome', 'INVALID', 'Put it back to how it was, then end it as UNSAFE: assurers are told then.')];
  return [];
}

/** What is wrong with a course as a whole, however it came about. `earliest` is the day of the referral, where there is one. */
export function problemsWithCourse(course: Course, bounds: { today: string; earliest: string | null }): Problem[] {
  return [
    ...DAYS.flatMap((field) => problemsWithDay(field, course, bounds)),
    ...problemsWithOutcome(course),
    ...problemsWithState(course),
    ...problemsWithSustained(course),
  ];
}

/** The same, where one day was given: what is wrong with that is wrong with `on`. */
export function problemsWithStep(
  step: Step,
  course: Course,
  bounds: { today: string; earliest: string | null },
): Problem[] {
  const isGiven = (path: string) => course[path as DayField] === step.on;
  return problemsWithCourse(course, bounds)
    .map((each) => (isGiven(each.path) ? { ...each, path: 'on' } : each))
    .filter((each, index, all) => all.findIndex(({ path }) => path === each.path) === index);
}

function problemsWithDay(
  field: DayField,
  course: Course,
  { today, earliest }: { today: string; earliest: string | null },
): Problem[] {
  const day = course[field];
  if (day === null) return [];
  if (!isDay(day)) return [problem(field, 'INVALID', 'Write the day as YYYY-MM-DD, such as 2026-03-31.')];
  const outOfRange = (message: string) => [problem(field, 'OUT_OF_RANGE', message)];
  if (day > today) return outOfRange('This day lies in the future. Record it once it has happened.');
  if (earliest !== null && day < earliest) return outOfRange(`This is before the referral, which was on ${earliest}.`);
  if (course.madeOn !== null && day < course.madeOn)
    return outOfRange(`This is before the connection was made, which was on ${course.madeOn}.`);
  return [];
}

function problemsWithOutcome({ state, outcome }: Course): Problem[] {
  if (state === 'ENDED')
    return outcome === null || outcome === 'DECLINED_BY_PERSON' ? [problem('outcome', 'REQUIRED', WHAT_CAME)] : [];
  if (state === 'DECLINED_BY_PERSON' || outcome === null) return [];
  if (state === 'SUSTAINED') return outcome === 'GOT_HELP' ? [] : [problem('outcome', 'INVALID', ONLY_HELP)];
  return [problem('outcome', 'INVALID', NOT_YET)];
}

const WHAT_CAME = 'Say what came of it: any of the outcomes but DECLINED_BY_PERSON.';
const ONLY_HELP = 'Of what goes on it may be said that the person got help, and nothing else.';
const NOT_YET = 'Leave the outcome out: what came of it is not known as long as it goes on.';

function problemsWithState({ kind, state, ...days }: Course): Problem[] {
  if (!canBe(kind, state)) return [problem('state', 'INVALID', neverSent(kind, state))];
  const day = DAY_OF[state];
  if (day && days[day] === null) return [problem(day, 'REQUIRED', `Say on which day it was ${state}.`)];
  if (state !== 'PLANNED' && state !== 'ENDED' && days.madeOn === null)
    return [problem('madeOn', 'REQUIRED', 'Say on which day the connection was made.')];
  return [];
}

function problemsWithSustained({ startedOn, sustainedOn }: Course): Problem[] {
  if (sustainedOn === null || !isDay(sustainedOn)) return [];
  if (startedOn === null) return [problem('startedOn', 'REQUIRED', 'Say when it started.')];
  const earliest = DateTime.fromISO(startedOn).plus({ months: SUSTAINED_MONTHS }).toISODate() ?? '';
  const message = `SUSTAINED means still going after three months. It started on ${startedOn}, so from ${earliest} on.`;
  return sustainedOn >= earliest ? [] : [problem('sustainedOn', 'OUT_OF_RANGE', message)];
}
