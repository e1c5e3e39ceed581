import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import type { ConcernReason } from '../concern/concern.codes.ts';
import { openConcern } from '../concern/open-concern.change.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteActivity } from './connecting.queries.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionOutcome } from './connection.codes.ts';
import { loadConnection } from './load-connection.ts';
import { problemsWithWords, takeStep } from './move-connection.ts';
import { problemsWithMove } from './way.rules.ts';

export interface Ending {
  outcome: ConnectionOutcome;
  on?: string | null | undefined;
  /** Why it was unsafe; for that outcome alone. */
  unsafe?: ConcernReason | null | undefined;
  note?: string | null | undefined;
}

/** Ends a connection with what came of it. What was unsafe becomes a concern at once, which tells of the service alone. */
export async function endConnection(ctx: Context, which: VersionedId, ending: Ending): Promise<ConnectionRecord> {
  return jointly(ctx, async (inside) => {
    const connection = await loadConnection(inside, 'endConnection', which.id);
    rejectIfChanged(connection, which.version, { connection });
    rejectIfAny(problemsWithMove(connection.state, 'ENDED', connection.kind));
    const today = londonDay(inside.now());
    rejectIfAny([...problemsWithUnsafe(ending), ...problemsWithWords(ending.note ?? null, today)]);
    takeStep(inside, connection, { ...ending, to: 'ENDED', kind: 'ENDED' });
    await noteActivity(inside.em, [connection.person.id], today);
    await tellOfUnsafe(inside, connection, ending.unsafe);
    await inside.em.flush();
    return connection;
  });
}

async function tellOfUnsafe(
  ctx: Context,
  { service, team }: ConnectionRecord,
  reason: ConcernReason | null | undefined,
): Promise<void> {
  if (reason && service) await openConcern(ctx, { serviceId: service.id, teamId: team.id, reason });
}

function problemsWithUnsafe({ outcome, unsafe }: Ending): Problem[] {
  if (outcome === 'UNSAFE' && !unsafe) return [problem('unsafe', 'REQUIRED', WHICH)];
  if (outcome !== 'UNSAFE' && unsafe) return [problem('unsafe', 'INVALID', ONLY_UNSAFE)];
  return [];
}

const WHICH = 'Say what was unsafe, by a code: assurers are told that and the service, and nothing of the person.';
const ONLY_UNSAFE = 'Leave this out, or let the outcome be UNSAFE.';
