import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { MeasureSitting } from './measure-sitting.entity.ts';

/** Takes away what was recorded by mistake, for good. It can then be recorded anew. */
export async function removeMeasures(ctx: Context, id: string): Promise<string> {
  const sitting = isUuid(id) ? await ctx.em.findOne(MeasureSitting, { id }) : null;
  const teams = { teams: sitting ? [sitting.team.id] : [] };
  if (!sitting || !grantOf(ctx.viewer, 'removeMeasures', teams)) throw new NotFound('There are no such measures.');
  permit(ctx, 'removeMeasures', teams);

  ctx.em.remove(sitting);
  await ctx.em.flush();
  return id;
}
