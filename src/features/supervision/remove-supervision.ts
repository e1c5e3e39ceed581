import type { Context } from '../../context.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { workerSeenBy } from '../caseload/caseload.policy.ts';
import { Supervision } from './supervision.entity.ts';

/** Deletes a session that was recorded by mistake: by the supervisor of the team, or by whoever recorded it. */
export async function removeSupervision(ctx: Context, id: string): Promise<Supervision> {
  const supervision = isUuid(id) ? await ctx.em.findOne(Supervision, id) : null;
  if (!supervision) throw new NotFound('There is no such session.');
  permit(ctx, 'removeSupervision', { teams: [supervision.team.id] });
  const isSupervisor = workerSeenBy(ctx.viewer, supervision.team.id) === null;
  if (!isSupervisor && supervision.recordedBy !== ctx.viewer.id) throw refusal(ctx.viewer);

  ctx.em.remove(supervision);
  await ctx.em.flush();
  return supervision;
}
