import type { Reads } from '../../database/reads.ts';
import { inReviewReach, reviewParameters, type ReviewReach } from '../listing/review.policy.ts';
import type { ClaimEvidence, ClaimStatus } from './claim.codes.ts';

/** A claim as the read paths return it. */
export interface ClaimRow {
  id: string;
  organisationId: string;
  status: ClaimStatus;
  statement: string | null;
  position: string | null;
  contact: string | null;
  evidence: ClaimEvidence;
  claimantId: string;
  claimantName: string;
  claimantEmail: string;
  createdAt: Date;
  decidedAt: Date | null;
  message: string | null;
}

const CLAIMS = `select c.id, c.organisation_id as "organisationId", c.status, c.statement, c.position, c.contact, c.evidence,
  p.id as "claimantId", p.name as "claimantName", p.email as "claimantEmail", c.created_at as "createdAt",
  c.decided_at as "decidedAt", c.message
  from organisation_claim c join person p on p.id = c.person_id`;

export interface ClaimsWanted {
  status: ClaimStatus | null;
  after: string | null;
  limit: number;
}

/** A page of claims that somebody may decide on, in the order in which they were made. */
export function claimsAfter(reads: Reads, reach: ReviewReach, wanted: ClaimsWanted): Promise<ClaimRow[]> {
  return reads.all(
    'claims-after',
    `${CLAIMS} where ${inReviewReach('c')} and ($4::text is null or c.status = $4)
       and ($5::uuid is null or c.id > $5) order by c.id limit $6`,
    [...reviewParameters(reach), wanted.status, wanted.after, wanted.limit],
  );
}

/** A page of one's own. */
export function claimsOf(
  reads: Reads,
  person: string,
  { after, limit }: Omit<ClaimsWanted, 'status'>,
): Promise<ClaimRow[]> {
  return reads.all(
    'claims-of-person',
    `${CLAIMS} where c.person_id = $1::uuid and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
    [person, after, limit],
  );
}

/** For those who have been found to be allowed to see them. */
export function claimsByIds(reads: Reads, ids: readonly string[]): Promise<ClaimRow[]> {
  return reads.all('claims-by-ids', `${CLAIMS} where c.id = any($1::uuid[])`, [ids]);
}
