import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SafetyChecklist } from './safety-checklist.entity.ts';
import type { ChecklistFacts } from './safety-checklist.rules.ts';

/** The checklist with its steps. Throws NotFound where there is none in a team of the viewer. */
export async function loadSafetyChecklist({ em }: Context, id: string) {
  const checklist = isUuid(id) ? await em.findOne(SafetyChecklist, id, { populate: ['steps', 'person'] }) : null;
  if (!checklist) throw new NotFound('There is no such checklist.');
  return checklist;
}

/** What its rules look at. */
export async function factsOf(checklist: SafetyChecklist): Promise<ChecklistFacts> {
  const { contactAt, closedAt, closingReason, steps } = checklist;
  return { contactAt, closedAt, closingReason, steps: await steps.loadItems() };
}
