import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { grantOf } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { ActivityLogArgs } from './activity-entry.inputs.ts';
import { activityBefore, type ActivityRow } from './activity-entry.queries.ts';

/** A page of the activity log of a team, for those who work in it. */
export async function listActivity(ctx: Context, list: ActivityLogArgs): Promise<Page<ActivityRow>> {
  const { teamId, kind = null } = list;
  if (!isUuid(teamId) || !grantOf(ctx.viewer, 'activityLog', { teams: [teamId.toLowerCase()] }))
    throw new NotFound('There is no such team.');
  const page = await pageById(list, (before, limit) => activityBefore(ctx.reads, { teamId, kind }, { before, limit }));
  const ids = page.edges.map(({ node }) => node.id);
  await recordRead(ctx, { operation: 'activityLog', subject: 'activity_entry', ids });
  return page;
}
