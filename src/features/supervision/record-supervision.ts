import type { Context } from '../../context.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { holdsCaseload, supervises } from '../../policy/work-of-roles.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findCaseloadHolder } from '../episode/find-caseload-holder.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { Team } from '../team/team.entity.ts';
import type { SupervisionKind } from './supervision.codes.ts';
import { Supervision } from './supervision.entity.ts';
import { problemsWithSupervision } from './supervision.rules.ts';

export interface SupervisionGiven {
  teamId: string;
  /** Oneself when nothing is said. */
  workerId: string | null;
  kind: SupervisionKind;
  heldOn: string;
  /** The GP supervisor of the team when nothing is said. */
  supervisorName: string | null;
  note: string | null;
}

/** Keeps that somebody was supervised: their supervisor records it, or they themselves. */
export async function recordSupervision(ctx: Context, given: SupervisionGiven): Promise<Supervision> {
  const { teamId, kind, heldOn } = given;
  const team = isUuid(teamId) ? await ctx.em.findOne(Team, teamId) : null;
  if (!team) throw new NotFound('There is no such team.');
  permit(ctx, 'recordSupervision', { teams: [team.id] });
  rejectUnkeepable(given);
  const workerId = await workerOf(ctx, team, given.workerId);
  const supervisorName = given.supervisorName?.trim() || (team.gpSupervisor?.name ?? null);
  const note = given.note?.trim() || null;
  rejectIfAny(problemsWithSupervision({ heldOn, supervisorName, note }, londonDay(ctx.now())));

  const what = { team, workerId, kind, heldOn, supervisorName: String(supervisorName), note };
  const by = { recordedBy: String(ctx.viewer.id), recordedAt: ctx.now() };
  const supervision = ctx.em.create(Supervision, { ...what, ...by });
  await ctx.em.flush();
  return supervision;
}

/** Oneself, or for a supervisor of the team somebody who holds a caseload in it. */
async function workerOf(ctx: Context, { id }: Team, workerId: string | null): Promise<string> {
  const worker = (workerId ?? String(ctx.viewer.id)).toLowerCase();
  if (worker === ctx.viewer.id && holdsCaseload(ctx.viewer, id)) return worker;
  if (!supervises(ctx.viewer, id)) throw refusal(ctx.viewer);
  return (await findCaseloadHolder(ctx.em, { id: worker, team: id, path: 'workerId' })).id;
}
