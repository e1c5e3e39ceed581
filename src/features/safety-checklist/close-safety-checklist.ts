import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { factsOf, loadSafetyChecklist } from './load-safety-checklist.ts';
import type { SafetyClosingReason } from './safety-checklist.codes.ts';
import type { SafetyChecklist } from './safety-checklist.entity.ts';
import { problemsWithClosing } from './safety-checklist.rules.ts';

/** Closes it once a clinician was informed, lines were given and the GP system was updated; else for the reason that is said. */
export async function closeSafetyChecklist(
  ctx: Context,
  id: string,
  reason: SafetyClosingReason,
): Promise<SafetyChecklist> {
  const checklist = await loadSafetyChecklist(ctx, id);
  permit(ctx, 'closeSafetyChecklist', { teams: [checklist.team.id] });
  rejectIfAny(problemsWithClosing(await factsOf(checklist), reason));

  const closed = { closedAt: ctx.now(), closedBy: String(ctx.viewer.id), closingReason: reason };
  ctx.em.assign(checklist, closed);
  await ctx.em.flush();
  return checklist;
}
