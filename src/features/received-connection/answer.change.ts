import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { problemsWithDay } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { afterStep, problemsWithStep } from '../connection/course.rules.ts';
import { bringTo, courseOf } from '../connection/step.change.ts';
import { problemsWithAnswer, stateFor, stepOf, type GivenAnswer } from './answer.rules.ts';
import { ConnectionAnswer } from './connection-answer.entity.ts';

/** For a connection that is answered: of two who answer at once, the second waits, and then finds what the first has said. */
export const ALONE = { ...UNSEEN, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/**
 * Takes what an organisation answers, of a connection that was loaded ALONE, and brings the connection there, as a link worker would. How often somebody has been there
 * may be said again, and then counts instead of what was said before. Throws Rejected.
 */
export async function takeAnswer(ctx: Context, connection: ConnectionRecord, given: GivenAnswer): Promise<void> {
  const state = stateFor(connection.state);
  rejectIfAny([...problemsWithAnswer(state, given), ...problemsWithDay('on', given.on)]);
  const answeredBy = ctx.viewer.kind === 'PERSON' ? ctx.viewer.id : null;
  const what = { ...given, answeredAt: ctx.now(), answeredBy };
  if (state !== 'STARTED') return takeFirst(ctx, connection, what);
  const said = await ctx.em.findOne(ConnectionAnswer, { connection: connection.id, answer: 'STARTED' }, LATEST);
  if (said) Object.assign(said, what);
  else ctx.em.create(ConnectionAnswer, { ...what, connection });
}

const LATEST = { ...UNSEEN, orderBy: { id: 'desc' } } as const;

function takeFirst(
  ctx: Context,
  connection: ConnectionRecord,
  what: GivenAnswer & { answeredAt: Date; answeredBy: string | null },
): void {
  takeStep(ctx, connection, what);
  ctx.em.create(ConnectionAnswer, { ...what, connection });
}

function takeStep(ctx: Context, connection: ConnectionRecord, given: GivenAnswer): void {
  const step = stepOf(given);
  const course = afterStep(courseOf(connection), step);
  rejectIfAny(problemsWithStep(step, course, { today: londonDay(ctx.now()), earliest: null }));
  const kind = step.to === 'ENDED' ? 'ENDED' : 'MOVED';
  bringTo(ctx, connection, course, { kind, on: given.on, byRole: 'RECEIVING_ORGANISATION' });
}
