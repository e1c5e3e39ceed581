import type { Reads } from '../../database/reads.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { inReviewReach, reviewParameters, type ReviewReach } from '../listing/review.policy.ts';
import type { KeptField, ProposalStatus } from './proposal.codes.ts';

/** A proposal as the read paths return it. */
export interface ProposalRow {
  id: string;
  organisationId: string;
  targetKind: ListingKind;
  targetId: string;
  status: ProposalStatus;
  fields: KeptField[];
  note: string | null;
  proposedBy: string;
  proposerName: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  message: string | null;
}

const PROPOSALS = `select c.id, c.organisation_id as "organisationId", c.target_kind as "targetKind", c.target_id as "targetId",
  c.status, c.fields, c.note, c.proposed_by as "proposedBy", p.name as "proposerName", c.created_at as "createdAt",
  c.decided_at as "decidedAt", c.message
  from change_proposal c left join person p on p.id::text = c.proposed_by`;

/** A page of somebody's own, in the order in which they were made. */
export function proposalsOf(
  reads: Reads,
  person: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<ProposalRow[]> {
  return reads.all(
    'proposals-of-person',
    `${PROPOSALS} where c.proposed_by = $1 and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
    [person, after, limit],
  );
}

/** The proposal of this id, if it is within reach. */
export function proposalWithin(reads: Reads, reach: ReviewReach, id: string): Promise<ProposalRow | null> {
  return reads.one('proposal-within', `${PROPOSALS} where ${inReviewReach('c')} and c.id = $4::uuid`, [
    ...reviewParameters(reach),
    id,
  ]);
}

/** For those who have been found to be allowed to see them. */
export function proposalsByIds(reads: Reads, ids: readonly string[]): Promise<ProposalRow[]> {
  return reads.all('proposals-by-ids', `${PROPOSALS} where c.id = any($1::uuid[])`, [ids]);
}
