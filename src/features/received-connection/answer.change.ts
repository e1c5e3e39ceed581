import type { Context } from '../../context.ts';
import { problemsWithDay } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { afterStep, problemsWithStep } from '../connection/course.rules.ts';
import { bringTo, courseOf } from '../connection/step.change.ts';
import { problemsWithAnswer, stateFor, stepOf, type GivenAnswer } from './answer.rules.ts';
import { ConnectionAnswer } from './connection-answer.entity.ts';

/** Takes what an organisation answers, and brings the connection there, as a link worker would. Throws Rejected. */
export function takeAnswer(ctx: Context, connection: ConnectionRecord, given: GivenAnswer): void {
  const state = stateFor(connection.state);
  rejectIfAny([...problemsWithAnswer(state, given), ...problemsWithDay('on', given.on)]);
  const isStep = state !== 'STARTED';
  if (isStep) takeStep(ctx, connection, given);
  const answeredBy = ctx.viewer.kind === 'PERSON' ? ctx.viewer.id : null;
  ctx.em.create(ConnectionAnswer, { ...given, connection, answeredAt: ctx.now(), answeredBy });
}

function takeStep(ctx: Context, connection: ConnectionRecord, given: GivenAnswer): void {
  const step = stepOf(given);
  const course = afterStep(courseOf(connection), step);
  rejectIfAny(problemsWithStep(step, course, { today: londonDay(ctx.now()), earliest: null }));
  const kind = step.to === 'ENDED' ? 'ENDED' : 'MOVED';
  bringTo(ctx, connection, course, { kind, on: given.on, byRole: 'RECEIVING_ORGANISATION' });
}
