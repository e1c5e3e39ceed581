import type { EntityManager } from '@mikro-orm/postgresql';
import type { Tier } from '../framework/framework.codes.ts';
import type { TierFacts } from '../framework/tier.rules.ts';
import type { ReviewBasis } from '../review/review.codes.ts';
import type { CheckOutcome, Decision } from './standing.codes.ts';
import type { KeptStanding } from './standing.rules.ts';

/** All that the tier and the standing of a service follow from, in one row. */
export interface AssuredRow extends KeptStanding, TierFacts {
  id: string;
  isSuspended: boolean;
  tier: Tier | null;
  derivedTier: Tier | null;
  tierReasons: string[] | null;
  chosenTier: Tier | null;
  chosenOver: Tier | null;
  keptReviewId: string | null;
  reviewId: string | null;
  reviewTier: Tier | null;
  frameworkId: string | null;
  basis: ReviewBasis | null;
  decision: Decision | null;
  isRegistered: boolean | null;
  registerExpiresOn: string | null;
  isReopened: boolean;
  checks: { code: string; outcome: CheckOutcome; expiresOn: string | null; isReopened: boolean }[] | null;
}

/** The next of all services, in the order of their ids. */
export function assuredAfter(em: EntityManager, after: string, limit: number): Promise<AssuredRow[]> {
  return em.getConnection().execute<AssuredRow[]>(NEXT, [after, limit], 'all', em.getTransactionContext());
}

const NEXT = `
  select s.id, s.standing, s.assured_until::text as "assuredUntil", s.minimum_age as "minimumAge",
    s.maximum_age as "maximumAge", s.populations, s.activity_kinds as "activityKinds", s.attendance,
    exists (select from service_location sl join location l on l.id = sl.location_id
      where sl.service_id = s.id and l.is_confidential and l.archived_at is null) as "hasConfidentialPlace",
    exists (select from suspension x where x.lifted_at is null
      and (x.service_id = s.id or (x.service_id is null and x.organisation_id = s.organisation_id))) as "isSuspended",
    a.tier, a.derived_tier as "derivedTier", a.tier_reasons as "tierReasons", a.chosen_tier as "chosenTier",
    a.chosen_over as "chosenOver", a.in_force_id as "keptReviewId",
    r.id as "reviewId", r.tier as "reviewTier", r.framework_id as "frameworkId", r.basis, r.decision,
    r.is_registered as "isRegistered", r.register_expires_on::text as "registerExpiresOn",
    r.reopened_at is not null as "isReopened",
    (select jsonb_agg(jsonb_build_object('code', c.code, 'outcome', c.outcome, 'expiresOn', c.expires_on,
      'isReopened', c.reopened_at is not null)) from review_check c where c.review_id = r.id) as checks
  from service s left join assurance a on a.service_id = s.id
  left join review r on r.service_id = s.id and r.state = 'IN_FORCE'
  where s.id > ?::uuid order by s.id limit ?`;

/** What is to be kept of a service from now on. */
export interface AssuredChange {
  service: string;
  /** For a row that is added. */
  id: string;
  standing: string;
  assured_until: string | null;
  tier: Tier;
  derived_tier: Tier;
  tier_reasons: string[];
  review: string | null;
  review_tier: Tier | null;
}

/** Keeps it, in three statements however many there are. */
export async function keepAssured(em: EntityManager, changes: readonly AssuredChange[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  const said = JSON.stringify(changes);
  for (const [text, values] of [
    [SERVICES, [now, said]],
    [REVIEWS, [said]],
    [ASSURANCES, [said]],
  ] as const)
    await em.getConnection().execute(text, [...values], 'run', em.getTransactionContext());
}

const CHANGES = `jsonb_to_recordset(?::jsonb) as c (service uuid, id uuid, standing text, assured_until date, tier text,
  derived_tier text, tier_reasons text[], review uuid, review_tier text)`;

const SERVICES = `update service s set standing = c.standing, assured_until = c.assured_until, version = version + 1,
  updated_at = ? from ${CHANGES} where s.id = c.service
  and (s.standing, s.assured_until) is distinct from (c.standing, c.assured_until)`;

const REVIEWS = `update review r set tier = c.review_tier, version = version + 1 from ${CHANGES}
  where r.id = c.review and r.tier <> c.review_tier`;

const ASSURANCES = `insert into assurance (id, service_id, tier, derived_tier, tier_reasons, in_force_id)
  select c.id, c.service, c.tier, c.derived_tier, c.tier_reasons, c.review from ${CHANGES}
  on conflict (service_id) do update set tier = excluded.tier, derived_tier = excluded.derived_tier,
    tier_reasons = excluded.tier_reasons, in_force_id = excluded.in_force_id`;
