import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { shownTeam } from './shown-team.ts';
import type { Team } from './team.entity.ts';
import type { TeamInput } from './team.inputs.ts';
import { draftOf, givenOf, loadTeam, rejectTeam, teamColumns } from './write-team.ts';

/** Changes what the input holds and leaves the rest; refuses when somebody saved since the caller read it. */
export async function updateTeam(ctx: Context, { id, version }: VersionedId, input: TeamInput): Promise<Team> {
  const team = await loadTeam(ctx, id);
  permit(ctx, 'updateTeam', { teams: [team.id] });
  rejectIfChanged(team, version, { team: shownTeam(team) });
  const draft = { ...draftOf(team), ...givenOf(input) };
  await rejectTeam(ctx, draft);

  ctx.em.assign(team, teamColumns(ctx, draft), { mergeObjectProperties: false });
  await ctx.em.flush();
  return team;
}
