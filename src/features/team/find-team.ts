import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { TeamRow } from './team.queries.ts';

/** The team of this id, when the viewer is of it. Throws NotFound alike when there is none and when it is hidden. */
export async function findTeam(ctx: Context, id: string): Promise<TeamRow> {
  const team = isUuid(id) ? await ctx.loaders.team.load(id.toLowerCase()) : null;
  if (!team) throw new NotFound('There is no such team.');
  return team;
}
