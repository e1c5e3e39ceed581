import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteActivity } from './connecting.queries.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import { corrected, problemsWithCorrection, problemsWithCourse, type Course } from './course.rules.ts';
import { earliestDayOf, loadConnection } from './load-connection.ts';
import { bringTo, courseOf } from './step.change.ts';

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
    bringTo(inside, connection, course, { kind: 'CORRECTED', on: today, reason: reason.trim() });
    await noteActivity(inside.em, [connection.person.id], today);
    await inside.em.flush();
    return connection;
  });
}
