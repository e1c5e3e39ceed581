import type { Context } from '../../context.ts';
import { ConnectionEvent } from './connection-event.entity.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionEventKind, EventSource } from './connection.codes.ts';
import type { Course } from './course.rules.ts';

/** A step as the timeline keeps it. */
export interface StepToNote {
  kind: ConnectionEventKind;
  /** The day on which it happened. */
  on: string;
  /** As what; the role by which it was permitted where nothing is said. */
  byRole?: EventSource;
  reason?: string | null;
  note?: string | null;
}

/** Adds a step to the timeline of a connection, as that stands now. Whoever calls it has permitted and checked the step. */
export function noteStep(
  { em, acting, viewer, now }: Context,
  connection: ConnectionRecord,
  { kind, on, byRole = acting.role ?? 'PROGRAM', reason = null, note = null }: StepToNote,
): void {
  const { person, team, state, outcome = null } = connection;
  const recordedBy = viewer.kind === 'PERSON' ? viewer.id : null;
  const what = { connection, person, team, kind, state, on, outcome, byRole };
  em.create(ConnectionEvent, { ...what, recordedBy, recordedAt: now(), reason, note });
}

/** Brings a connection to where a course says it is, and notes the step. */
export function bringTo(ctx: Context, connection: ConnectionRecord, course: Course, step: StepToNote): void {
  Object.assign(connection, course);
  noteStep(ctx, connection, step);
}

/** How far a connection has come, for the rules. */
export function courseOf(connection: ConnectionRecord): Course {
  const { kind, state, outcome, madeOn, sentOn, receivedOn, startedOn, sustainedOn, endedOn } = connection;
  return {
    ...{ kind, state, outcome: outcome ?? null, madeOn: madeOn ?? null, sentOn: sentOn ?? null },
    ...{ receivedOn: receivedOn ?? null, startedOn: startedOn ?? null },
    ...{ sustainedOn: sustainedOn ?? null, endedOn: endedOn ?? null },
  };
}
