import type pg from 'pg';
import type { Reads } from '../../database/reads.ts';
import type { LadderFor } from './freshness-policy.rules.ts';

export interface FreshnessPolicyRow extends LadderFor {
  id: string;
  version: number;
  setAt: Date;
}

const POLICIES = `select p.id, p.version, p.area_code as "areaCode", a.kind as "areaKind", p.activity_kind as "activityKind",
    p.first_reminder_months as "firstReminderMonths", p.second_reminder_months as "secondReminderMonths",
    p.stale_months as "staleMonths", p.set_at as "setAt"
  from freshness_policy p left join place.area a on a.code = p.area_code
  order by p.area_code nulls first, p.activity_kind nulls first`;

/** All of them: the directory's own first, then by area and kind. There are never many. */
export function freshnessPolicies(reads: Reads): Promise<FreshnessPolicyRow[]> {
  return reads.all<FreshnessPolicyRow>('freshness-policies', POLICIES);
}

/** The same for work that has a connection of its own. */
export async function freshnessPoliciesBy(client: pg.ClientBase): Promise<FreshnessPolicyRow[]> {
  return (await client.query<FreshnessPolicyRow>({ name: 'freshness-policies', text: POLICIES })).rows;
}
