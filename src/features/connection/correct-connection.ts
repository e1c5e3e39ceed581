import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteActivity } from './connecting.queries.ts';
import { ConnectionEvent } from './connection-event.entity.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionState } from './connection.codes.ts';
import { corrected, problemsWithCorrection, problemsWithCourse, type Course } from './course.rules.ts';
import { letThrough } from './let-through.ts';
import { earliestDayOf, loadConnection } from './load-connection.ts';
import { bringTo, courseOf } from './step.change.ts';
import { isConnectingAnew, isOpen } from './way.rules.ts';

/** What was recorded wrongly, as it should have been; what is not said stays. */
export type Correction = Partial<Omit<Course, 'kind'>>;

/** Puts right what was recorded by mistake, also back to an earlier state. What was recorded stays in the timeline. */
export async function correctConnection(
  ctx: Context,
  which: VersionedId,
  { reason, correction }: { reason: string; correction: Correction },
): Promise<ConnectionRecord> {
  return jointly(ctx, async (inside) => {
    const connection = await loadConnection(inside, 'correctConnection', which.id);
    rejectIfChanged(connection, which.version, { connection });
    const today = londonDay(inside.now());
    rejectIfNoReason(reason);
    rejectIfAny(problemsWithIdentifying('reason', reason, today));
    const course = corrected(courseOf(connection), correction);
    rejectIfAny(problemsWithCorrection(courseOf(connection), course));
    rejectIfAny(problemsWithCourse(course, { today, earliest: earliestDayOf(connection) }));
    await letThroughAnew(inside, connection, course.state);
    bringTo(inside, connection, course, { kind: 'CORRECTED', on: today, reason: reason.trim() });
    await noteActivity(inside.em, [connection.person.id], today);
    await inside.em.flush();
    return connection;
  });
}

/** What is over leads on again: where it had never come so far, somebody is sent to the service as that is today. */
async function letThroughAnew(ctx: Context, connection: ConnectionRecord, to: ConnectionState): Promise<void> {
  if (isOpen(connection.state) || !isOpen(to)) return;
  const before = await ctx.em.findOne(
    ConnectionEvent,
    { connection: connection.id, state: { $nin: ['ENDED', 'DECLINED_BY_PERSON'] } },
    { orderBy: { id: 'desc' }, ...UNSEEN },
  );
  const from = before?.state ?? 'PLANNED';
  if (isConnectingAnew(from, to, connection.kind)) await letThrough(ctx, connection, { path: 'state', to });
}
