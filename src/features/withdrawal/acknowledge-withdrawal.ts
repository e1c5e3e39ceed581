import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { seesAllOf } from '../connection/connection.policy.ts';
import { acknowledge } from './withdrawn.queries.ts';
import { partsOf } from './withdrawal.policy.ts';

/** How many are taken note of at once. */
export const MOST_ACKNOWLEDGED = 500;

/** Takes note of connections to what is withdrawn: each part for itself, all of the ids or none. May be done again. */
export async function acknowledgeWithdrawal(ctx: Context, ids: readonly string[]): Promise<string[]> {
  if (ids.length > MOST_ACKNOWLEDGED)
    rejectIfAny([problem('ids', 'TOO_LONG', `Give at most ${MOST_ACKNOWLEDGED} at once.`)]);
  const asked = ids.map((id) => id.toLowerCase());
  const found = await ctx.em.find(ConnectionRecord, { id: { $in: asked.filter(isUuid) } });
  const seen = found.filter(({ heldBy, team }) => heldBy === ctx.viewer.id || seesAllOf(ctx.viewer, team.id));
  const known = new Set(seen.map(({ id }) => id));
  const missing = asked.flatMap((id, index) =>
    known.has(id) ? [] : [problem(`ids.${index}`, 'NOT_FOUND', 'There is no such connection in your teams.')],
  );
  rejectIfAny(missing);

  await ctx.em.transactional(async (em) => {
    for (const [team, connections] of Map.groupBy(seen, ({ team: { id } }) => id)) {
      permit(ctx, 'acknowledgeWithdrawal', { teams: [team] });
      const noted = { parts: partsOf(ctx.viewer, team), by: String(ctx.viewer.id), at: ctx.now() };
      await acknowledge(
        em,
        connections.map(({ id }) => id),
        noted,
      );
    }
  });
  return asked;
}
