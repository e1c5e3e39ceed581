import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { grantOf } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { CaseStudiesArgs } from './case-study.inputs.ts';
import { caseStudiesBefore, type CaseStudyRow } from './case-study.queries.ts';

/** A page of the case studies of a team, for those who work in it. */
export async function listCaseStudies(ctx: Context, list: CaseStudiesArgs): Promise<Page<CaseStudyRow>> {
  const { teamId } = list;
  if (!isUuid(teamId) || !grantOf(ctx.viewer, 'caseStudies', { teams: [teamId.toLowerCase()] }))
    throw new NotFound('There is no such team.');
  const page = await pageById(list, (before, limit) => caseStudiesBefore(ctx.reads, teamId, { before, limit }));
  const ids = page.edges.map(({ node }) => node.id);
  await recordRead(ctx, { operation: 'caseStudies', subject: 'case_study', ids });
  return page;
}
