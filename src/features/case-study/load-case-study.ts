import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { CaseStudy } from './case-study.entity.ts';

/** The case study to be changed. Whoever may not is told that there is none. */
export async function loadCaseStudy(ctx: Context, operation: Operation, id: string): Promise<CaseStudy> {
  const caseStudy = isUuid(id) ? await ctx.em.findOne(CaseStudy, { id }) : null;
  const isTheirs = caseStudy !== null && grantOf(ctx.viewer, operation, { teams: [caseStudy.team.id] }) !== null;
  if (!isTheirs) throw new NotFound('There is no such case study.');
  permit(ctx, operation, { teams: [caseStudy.team.id] });
  return caseStudy;
}
