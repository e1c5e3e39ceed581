import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { CaseStudy } from './case-study.entity.ts';
import { problemsWithStudy, type Study } from './case-study.rules.ts';
import { loadCaseStudy } from './load-case-study.ts';

/** Writes a case study anew. */
export async function correctCaseStudy(
  ctx: Context,
  { id, version }: VersionedId,
  { title, text }: Study,
): Promise<CaseStudy> {
  const caseStudy = await loadCaseStudy(ctx, 'correctCaseStudy', id);
  rejectIfChanged(caseStudy, version, { caseStudy });
  const study = { title: title.trim(), text: text.trim() };
  rejectIfAny(problemsWithStudy(study, londonDay(ctx.now())), { caseStudy });

  ctx.em.assign(caseStudy, study);
  await ctx.em.flush();
  return caseStudy;
}
