import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { workerSeenBy } from '../caseload/caseload.policy.ts';
import { SafetyChecklist } from './safety-checklist.entity.ts';

/**
 * A page of the checklists of a team that are open, the oldest first: all for its supervisor, for everybody else those that
 * they opened, or whose episode they hold.
 */
export async function listOpenSafetyChecklists(
  ctx: Context,
  id: string,
  page: { first: number; after?: string | null },
): Promise<Page<SafetyChecklist>> {
  const teamId = id.toLowerCase();
  permit(ctx, 'openSafetyChecklists', { teams: [teamId] });
  if (!isUuid(teamId)) throw new NotFound('There is no such team.');
  const worker = workerSeenBy(ctx.viewer, teamId);
  const open = { team: teamId, closedAt: null };
  const own = worker === null ? {} : { $or: [{ openedBy: worker }, { episode: { heldBy: worker } }] };
  const rows = await pageById(page, (after, limit) =>
    ctx.em.find(
      SafetyChecklist,
      { ...open, ...own, ...(after !== null && { id: { $gt: after } }) },
      { populate: ['steps', 'person'], orderBy: { id: 'asc' }, limit },
    ),
  );
  const ids = rows.edges.map(({ node }) => node.person.id);
  const read = {
    operation: 'openSafetyChecklists',
    subject: 'supported_person',
    fields: ['safety_checklist'],
  } as const;
  await recordRead(ctx, { ...read, ids: [teamId, ...ids] });
  return rows;
}
