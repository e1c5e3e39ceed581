import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { loadSafetyChecklist } from './load-safety-checklist.ts';
import type { SafetyChecklist } from './safety-checklist.entity.ts';

/** One checklist, open or closed. That it was read is recorded. */
export async function findSafetyChecklist(ctx: Context, id: string): Promise<SafetyChecklist> {
  const checklist = await loadSafetyChecklist(ctx, id);
  permit(ctx, 'safetyChecklist', { teams: [checklist.team.id] });
  const fields = ['safety_checklist'];
  const ids = [checklist.person.id, checklist.id];
  await recordRead(ctx, { operation: 'safetyChecklist', subject: 'supported_person', ids, fields });
  return checklist;
}
