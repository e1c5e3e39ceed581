import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { Team } from './team.entity.ts';
import type { TeamInput } from './team.inputs.ts';
import { givenOf, NO_TEAM, rejectTeam, teamColumns } from './write-team.ts';

/** Adds a team. Its people are invited, or given their roles, afterwards. */
export async function createTeam(ctx: Context, input: TeamInput): Promise<Team> {
  permit(ctx, 'createTeam');
  const draft = { ...NO_TEAM, ...givenOf(input) };
  await rejectTeam(ctx, draft);

  const team = ctx.em.create(Team, teamColumns(ctx, draft) as RequiredEntityData<Team>);
  await ctx.em.flush();
  return team;
}
