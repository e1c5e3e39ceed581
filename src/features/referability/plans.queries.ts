import type { Reads } from '../../database/reads.ts';

/** By which day the action plans of these services are to be done; none where there is no open step. */
export async function plansDueOn(reads: Reads, serviceIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reads.all<{ serviceId: string; dueOn: string }>(
    'plans-due-on',
    `select a.service_id as "serviceId", max(i.due_on) as "dueOn" from assurance a
     join plan_item i on i.review_id = a.in_force_id
     where a.service_id = any($1::uuid[]) group by a.service_id`,
    [serviceIds],
  );
  return new Map(rows.map(({ serviceId, dueOn }) => [serviceId, dueOn]));
}
