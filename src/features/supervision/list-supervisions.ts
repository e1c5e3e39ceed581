import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { workerSeenBy } from '../caseload/caseload.policy.ts';
import { supervisionsBefore, type SupervisionRow } from './supervision.queries.ts';

export interface SupervisionsWanted {
  teamId: string;
  workerId: string | null;
}

/** A page of the supervision of a team for its supervisor, of oneself for everybody else. That it was read is recorded. */
export async function listSupervisions(
  ctx: Context,
  wanted: SupervisionsWanted,
  page: { first: number; after?: string | null },
): Promise<Page<SupervisionRow>> {
  const teamId = wanted.teamId.toLowerCase();
  permit(ctx, 'supervisions', { teams: [teamId] });
  const workerId = workerSeenBy(ctx.viewer, teamId) ?? wanted.workerId;
  if (!isUuid(teamId) || (workerId !== null && !isUuid(workerId))) throw new NotFound('There is no such person.');
  const of = { teamId, workerId };
  const rows = await pageById(page, (before, limit) => supervisionsBefore(ctx.reads, of, { before, limit }));
  const ids = rows.edges.map(({ node }) => node.workerId);
  await recordRead(ctx, { operation: 'supervisions', subject: 'supervision', ids: [teamId, ...ids] });
  return rows;
}
