import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Team } from '../team/team.entity.ts';
import { CaseStudy } from './case-study.entity.ts';
import { problemsWithStudy, type Study } from './case-study.rules.ts';

/** Tells what a team did and what came of it, so that nobody can be known by it. */
export async function addCaseStudy(ctx: Context, teamId: string, { title, text }: Study): Promise<CaseStudy> {
  const team = isUuid(teamId) ? await ctx.em.findOne(Team, { id: teamId, archivedAt: null }) : null;
  const isTheirs = team !== null && grantOf(ctx.viewer, 'addCaseStudy', { teams: [team.id] }) !== null;
  if (!isTheirs) throw new NotFound('There is no such team.');
  permit(ctx, 'addCaseStudy', { teams: [team.id] });
  const study = { title: title.trim(), text: text.trim() };
  rejectIfAny(problemsWithStudy(study, londonDay(ctx.now())));

  const by = { writtenBy: String(ctx.viewer.id), createdAt: ctx.now() };
  const caseStudy = ctx.em.create(CaseStudy, { ...study, team, ...by });
  await ctx.em.flush();
  return caseStudy;
}
