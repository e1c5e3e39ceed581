import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { findCrisisLine } from '../crisis-line/find-crisis-line.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { factsOf, loadSafetyChecklist } from './load-safety-checklist.ts';
import type { SafetyChecklist } from './safety-checklist.entity.ts';
import { problemsWithStep, type StepDraft } from './safety-checklist.rules.ts';
import { SafetyStep } from './safety-step.entity.ts';

/** Keeps when a step was taken. Recorded again, it says what it should have said. */
export async function recordSafetyStep(ctx: Context, id: string, given: StepDraft): Promise<SafetyChecklist> {
  const checklist = await loadSafetyChecklist(ctx, id);
  const { person, team } = checklist;
  permit(ctx, 'recordSafetyStep', { teams: [team.id] });
  rejectUnkeepable({ linesGiven: given.linesGiven });
  const draft = { ...given, linesGiven: [...new Set(given.linesGiven.map((line) => line.toLowerCase()))] };
  const unknown = await problemsWithLines(ctx, draft.linesGiven);
  rejectIfAny([...problemsWithStep(draft, await factsOf(checklist), ctx.now()), ...unknown]);

  const recorded = { ...draft, recordedBy: String(ctx.viewer.id), updatedAt: ctx.now() };
  const kept = checklist.steps.getItems().find(({ step }) => step === draft.step);
  if (kept) ctx.em.assign(kept, recorded);
  else checklist.steps.add(ctx.em.create(SafetyStep, { ...recorded, checklist, person, team }));
  await ctx.em.flush();
  return checklist;
}

async function problemsWithLines(ctx: Context, lines: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(lines.map((line) => findCrisisLine(ctx, line)));
  const message = 'There is no crisis line with this id. Take the ids that crisisLines of the checklist shows.';
  return found.flatMap((line, index) => (line ? [] : [problem(`linesGiven.${index}`, 'UNKNOWN', message)]));
}
