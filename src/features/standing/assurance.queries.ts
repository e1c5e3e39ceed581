import type { Reads } from '../../database/reads.ts';
import type { Tier } from '../framework/framework.codes.ts';
import type { KeptStanding } from './standing.rules.ts';

/** The quality assurance of a service, as the read paths return it. */
export interface AssuranceRow extends KeptStanding {
  /** The id of the service. */
  id: string;
  organisationId: string;
  isSuspended: boolean;
  tier: Tier | null;
  derivedTier: Tier | null;
  tierReasons: string[] | null;
  chosenReason: string | null;
  standingSince: Date | null;
  planUntil: string | null;
}

/** The quality assurance of these services. */
export function assuranceOfServices(reads: Reads, ids: readonly string[]): Promise<AssuranceRow[]> {
  return reads.all(
    'assurance-of-services',
    `select s.id, s.organisation_id as "organisationId", s.standing, s.assured_until as "assuredUntil",
       exists (select from suspension x where x.lifted_at is null
         and (x.service_id = s.id or (x.service_id is null and x.organisation_id = s.organisation_id))) as "isSuspended",
       a.tier, a.derived_tier as "derivedTier", a.tier_reasons as "tierReasons", a.chosen_reason as "chosenReason",
       a.standing_since as "standingSince",
       (select max(p.due_on) from plan_item p where p.review_id = a.in_force_id) as "planUntil"
     from service s left join assurance a on a.service_id = s.id where s.id = any($1::uuid[])`,
    [ids],
  );
}
