import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { CaseloadTerms } from './caseload-terms.entity.ts';
import { problemsWithCeiling } from './caseload.rules.ts';
import { termsOf, type TermsOf } from './write-terms.ts';

/** How many people a year, and why. */
export interface Ceiling {
  /** Null for what guidance says. */
  ceiling: number | null;
  reason: string | null;
}

/** Puts a local ceiling in the place of what guidance says, with the reason; or takes it away. */
export async function setCaseloadCeiling(
  ctx: Context,
  whose: TermsOf,
  { ceiling, reason }: Ceiling,
): Promise<CaseloadTerms> {
  permit(ctx, 'setCaseloadCeiling', { teams: [whose.teamId.toLowerCase()] });
  rejectIfAny(problemsWithCeiling(ceiling, reason));
  because(ctx, reason);
  const terms = await termsOf(ctx, whose);

  ctx.em.assign(terms, { ceiling, ceilingReason: ceiling === null ? null : (reason?.trim() ?? null) });
  await ctx.em.flush();
  return terms;
}
