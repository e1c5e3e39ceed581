import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { CaseloadTerms } from './caseload-terms.entity.ts';
import { FULL_TIME, percentOf, problemsWithHours } from './caseload.rules.ts';
import { termsOf, type TermsOf } from './write-terms.ts';

/** Says how much of a week somebody works in a team. Their caseload is measured by it from now on. */
export async function setWorkingHours(ctx: Context, whose: TermsOf, fte: number): Promise<CaseloadTerms> {
  permit(ctx, 'setWorkingHours', { teams: [whose.teamId.toLowerCase()] });
  rejectIfAny(problemsWithHours(fte));
  const terms = await termsOf(ctx, whose);

  terms.ftePercent = percentOf(fte) ?? FULL_TIME;
  await ctx.em.flush();
  return terms;
}
