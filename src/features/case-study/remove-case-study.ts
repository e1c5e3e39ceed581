import type { Context } from '../../context.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { CaseStudy } from './case-study.entity.ts';
import { loadCaseStudy } from './load-case-study.ts';

/** Deletes a case study for good, with what it said. */
export async function removeCaseStudy(ctx: Context, { id, version }: VersionedId): Promise<CaseStudy> {
  const caseStudy = await loadCaseStudy(ctx, 'removeCaseStudy', id);
  rejectIfChanged(caseStudy, version, { caseStudy });

  ctx.em.remove(caseStudy);
  await ctx.em.flush();
  return caseStudy;
}
