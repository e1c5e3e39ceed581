import { problem, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import { isAskedAt } from '../framework/framework.rules.ts';
import type { Decision } from '../standing/standing.codes.ts';
import { problemsWithStep, type PlanStep } from './plan.rules.ts';
import type { CheckRow, ReviewRow } from './review.queries.ts';

/** What is asked in a review, and what was found. */
export type Findings = Pick<ReviewRow, 'asked' | 'tier' | 'checks'>;

/** What somebody wants to decide. */
export interface Wanted {
  decision: Decision;
  plan: readonly PlanStep[];
}

/** What stands in the way of deciding so, each check by its name. */
export function problemsWithConclusion(findings: Findings, { decision, plan }: Wanted, today: string): Problem[] {
  if (decision !== 'WORKING_TOWARDS' && plan.length > 0)
    return [problem('plan', 'INVALID', 'An action plan belongs to the decision WORKING_TOWARDS.')];
  if (decision === 'MET') return notYetMet(findings, today);
  return decision === 'WORKING_TOWARDS' ? problemsWithWorking(findings, plan, today) : [];
}

/** Every check that is asked for and is not met, in date and as it was seen. */
export function notYetMet({ asked, tier, checks }: Findings, today: string): Problem[] {
  return asked.flatMap((check) => {
    const words = wordsAgainst(foundOf(checks, check), isAskedAt(check, tier), today);
    return words === null ? [] : [standsInTheWay(check, words)];
  });
}

/** What speaks against one check; null where nothing does. */
export function wordsAgainst(found: CheckRow | undefined, isAsked: boolean, today: string): string | null {
  if (!found) return isAsked ? 'has not been recorded' : null;
  if (found.outcome === 'NOT_MET') return 'is not met';
  if (found.outcome === 'WORKING_TOWARDS') return 'is being worked towards';
  if (!isAsked) return null;
  if (found.reopenedAt) return 'was touched by an edit and has to be looked at again';
  return found.expiresOn !== null && found.expiresOn < today ? `ran out on ${found.expiresOn}` : null;
}

export function foundOf(checks: readonly CheckRow[], { code }: Pick<FrameworkCheck, 'code'>): CheckRow | undefined {
  return checks.find((check) => check.code === code);
}

function problemsWithWorking({ asked, checks }: Findings, plan: readonly PlanStep[], today: string): Problem[] {
  if (plan.length === 0)
    return [problem('plan', 'REQUIRED', 'Say what the group will do to meet the standard, and by when.')];
  const failed = asked.filter((check) => foundOf(checks, check)?.outcome === 'NOT_MET');
  return [
    ...plan.flatMap((step, index) => problemsWithStep(step, `plan.${index}`, today)),
    ...failed.map((check) => standsInTheWay(check, 'is not met. Record it as worked towards, or decide NOT_MET')),
  ];
}

function standsInTheWay({ code, name }: FrameworkCheck, words: string): Problem {
  return problem(`checks.${code}`, 'INVALID', `${quoted(name)} ${words}.`);
}
