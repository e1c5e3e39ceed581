import type { Reads } from '../../database/reads.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import type { EvidenceKind, Facet, Tier } from '../framework/framework.codes.ts';
import type { CheckOutcome, Decision } from '../standing/standing.codes.ts';
import type { DbsLevel, Register, ReviewBasis, ReviewState } from './review.codes.ts';

/** What was found of one check, as it is shown. */
export interface CheckRow {
  code: string;
  outcome: CheckOutcome;
  evidenceKind: EvidenceKind | null;
  seenBy: string | null;
  seenOn: string;
  expiresOn: string | null;
  note: string | null;
  dbsEligible: DbsLevel | null;
  dbsSeen: DbsLevel | null;
  carriedFrom: string | null;
  reopenedAt: Date | null;
  reopenedFacets: Facet[];
}

/** One step of an action plan, as it is shown. */
export interface PlanItemRow {
  id: string;
  action: string;
  dueOn: string;
  doneAt: Date | null;
}

/** What was decided, as it is shown. */
export interface DecisionRow {
  decision: Decision;
  reason: string;
  isAutomatic: boolean;
  decidedAt: Date;
  decidedBy: string | null;
}

/** A review with all that it holds, as the read paths return it and as commands show it. */
export interface ReviewRow {
  id: string;
  version: number;
  serviceId: string;
  frameworkId: string;
  frameworkName: string;
  frameworkNumber: number;
  /** All checks of the framework that it was made under. */
  asked: FrameworkCheck[];
  basis: ReviewBasis;
  state: ReviewState;
  tier: Tier;
  startedAt: Date;
  concludedAt: Date | null;
  decision: Decision | null;
  reason: string | null;
  register: Register | null;
  registerReference: string | null;
  isRegistered: boolean | null;
  registerSeenOn: string | null;
  registerExpiresOn: string | null;
  reopenedAt: Date | null;
  reopenedFacets: Facet[];
  checks: CheckRow[];
  planItems: PlanItemRow[];
  decisions: DecisionRow[];
}

/** The reviews of these services that are open or in force or were, the newest first. */
export async function reviewsOfServices(reads: Reads, ids: readonly string[]): Promise<ReviewRow[]> {
  const rows = await reads.all<ReviewRow>('reviews-of-services', REVIEWS, [ids]);
  return rows.map((row) => ({
    ...row,
    checks: row.checks.map((each) => ({ ...each, reopenedAt: instant(each.reopenedAt) })),
    planItems: row.planItems.map((each) => ({ ...each, doneAt: instant(each.doneAt) })),
    decisions: row.decisions.map((each) => ({ ...each, decidedAt: new Date(each.decidedAt) })),
  }));
}

/** Inside JSON a time is a text. */
function instant(written: Date | null): Date | null {
  return written && new Date(written);
}

const listOf = (what: string, from: string, order: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object(${what}) order by ${order}) from ${from} x where x.review_id = r.id), '[]')`;

const CHECKS = listOf(
  `'code', x.code, 'outcome', x.outcome, 'evidenceKind', x.evidence_kind, 'seenBy', x.seen_by, 'seenOn', x.seen_on,
   'expiresOn', x.expires_on, 'note', x.note, 'dbsEligible', x.dbs_eligible, 'dbsSeen', x.dbs_seen,
   'carriedFrom', x.carried_from, 'reopenedAt', x.reopened_at, 'reopenedFacets', x.reopened_facets`,
  'review_check',
  'x.code',
);
const PLAN = listOf(
  `'id', x.id, 'action', x.action, 'dueOn', x.due_on, 'doneAt', x.done_at`,
  'plan_item',
  'x.due_on, x.id',
);
const DECISIONS = listOf(
  `'decision', x.decision, 'reason', x.reason, 'isAutomatic', x.is_automatic, 'decidedAt', x.decided_at,
   'decidedBy', x.decided_by`,
  'review_decision',
  'x.decided_at desc, x.id desc',
);

const REVIEWS = `select r.id, r.version, r.service_id as "serviceId", r.framework_id as "frameworkId", f.name as "frameworkName",
  f.number as "frameworkNumber", f.checks as asked, r.basis, r.state, r.tier, r.started_at as "startedAt",
  r.concluded_at as "concludedAt", r.decision, r.reason, r.register, r.register_reference as "registerReference",
  r.is_registered as "isRegistered", r.register_seen_on as "registerSeenOn", r.register_expires_on as "registerExpiresOn",
  r.reopened_at as "reopenedAt", r.reopened_facets as "reopenedFacets",
  ${CHECKS} as checks, ${PLAN} as "planItems", ${DECISIONS} as decisions
  from review r join framework_version f on f.id = r.framework_id
  where r.service_id = any($1::uuid[]) order by r.started_at desc, r.id desc`;
