import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ConnectionRecord } from './connection-record.entity.ts';
import { seesAllOf } from './connection.policy.ts';

/** The connection to be changed, with its episode, once it is known that the viewer may. Throws NotFound alike for all else. */
export async function loadConnection(ctx: Context, operation: Operation, id: string): Promise<ConnectionRecord> {
  const connection = isUuid(id) ? await ctx.em.findOne(ConnectionRecord, { id }, { populate: ['episode'] }) : null;
  const isSeen = connection && (connection.heldBy === ctx.viewer.id || seesAllOf(ctx.viewer, connection.team.id));
  if (!connection || !isSeen) throw new NotFound('There is no such connection.');
  permit(ctx, operation, { teams: [connection.team.id] });
  return connection;
}

/** The day of the referral, before which nothing can have happened; null outside of any episode. */
export function earliestDayOf({ episode }: ConnectionRecord): string | null {
  return episode?.isInitialized() ? episode.getEntity().referredOn : null;
}
