import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Team } from '../team/team.entity.ts';
import { ActivityEntry } from './activity-entry.entity.ts';
import type { ActivityInput } from './activity-entry.inputs.ts';
import { problemsWithActivity } from './activity-entry.rules.ts';

/** Keeps work around people that may not be coded. It names nobody. */
export async function logActivity(ctx: Context, teamId: string, input: ActivityInput): Promise<ActivityEntry> {
  const team = isUuid(teamId) ? await ctx.em.findOne(Team, { id: teamId, archivedAt: null }) : null;
  const isTheirs = team !== null && grantOf(ctx.viewer, 'logActivity', { teams: [team.id] }) !== null;
  if (!isTheirs) throw new NotFound('There is no such team.');
  permit(ctx, 'logActivity', { teams: [team.id] });
  const { kind, on, minutes, note } = input;
  const today = londonDay(ctx.now());
  const activity = { kind, happenedOn: on ?? today, minutes, note: note?.trim() || null };
  rejectIfAny(problemsWithActivity(activity, today));

  const by = { loggedBy: String(ctx.viewer.id), createdAt: ctx.now() };
  const entry = ctx.em.create(ActivityEntry, { ...activity, team, ...by });
  await ctx.em.flush();
  return entry;
}
