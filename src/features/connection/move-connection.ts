import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { problem, problemsWithDay } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteActivity } from './connecting.queries.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionOutcome, ConnectionState } from './connection.codes.ts';
import { afterStep, problemsWithStep } from './course.rules.ts';
import { letThrough } from './let-through.ts';
import { earliestDayOf, loadConnection } from './load-connection.ts';
import { bringTo, courseOf } from './step.change.ts';
import { isConnecting, problemsWithMove } from './way.rules.ts';

export interface Moving {
  to: ConnectionState;
  /** Today, where it is not said. */
  on?: string | null | undefined;
  outcome?: ConnectionOutcome | null | undefined;
  note?: string | null | undefined;
}

/** Notes how far a connection has come. Going on to connect somebody needs a service to which people may be connected. */
export async function moveConnection(ctx: Context, which: VersionedId, moving: Moving): Promise<ConnectionRecord> {
  return jointly(ctx, async (inside) => {
    const connection = await loadConnection(inside, 'moveConnection', which.id);
    rejectIfChanged(connection, which.version, { connection });
    const { to, note = null } = moving;
    const today = londonDay(inside.now());
    if (to === 'ENDED')
      rejectIfAny([problem('to', 'INVALID', 'End it with endConnection: that takes what came of it.')]);
    rejectIfAny(problemsWithMove(connection.state, to, connection.kind));
    rejectIfAny(problemsWithWords(note, today));
    if (isConnecting(connection.state, to, connection.kind)) await letThrough(inside, connection, { path: 'to', to });
    takeStep(inside, connection, { ...moving, kind: 'MOVED' });
    await noteActivity(inside.em, [connection.person.id], today);
    await inside.em.flush();
    return connection;
  });
}

/** Brings it there, or says what is wrong with the day or the outcome. */
export function takeStep(
  ctx: Context,
  connection: ConnectionRecord,
  { to, on, outcome, note, kind }: Moving & { kind: 'MOVED' | 'ENDED' },
): void {
  const today = londonDay(ctx.now());
  const step = { to, on: on ?? today, outcome };
  rejectIfAny(problemsWithDay('on', on));
  const course = afterStep(courseOf(connection), step);
  rejectIfAny(problemsWithStep(step, course, { today, earliest: earliestDayOf(connection) }));
  bringTo(ctx, connection, course, { kind, on: step.on, note: note?.trim() || null });
}

/** What somebody noted may not say who the person is. */
export function problemsWithWords(note: string | null, today: string): Problem[] {
  return [...problemsWithKeeping({ note }), ...problemsWithIdentifying('note', note, today)];
}
