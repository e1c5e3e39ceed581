import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ActivityEntry } from './activity-entry.entity.ts';

/** The entry to be changed. Whoever may not is told that there is none. */
export async function loadActivity(ctx: Context, operation: Operation, id: string): Promise<ActivityEntry> {
  const entry = isUuid(id) ? await ctx.em.findOne(ActivityEntry, { id }) : null;
  const isTheirs = entry !== null && grantOf(ctx.viewer, operation, { teams: [entry.team.id] }) !== null;
  if (!isTheirs) throw new NotFound('There is no such entry.');
  permit(ctx, operation, { teams: [entry.team.id] });
  return entry;
}
