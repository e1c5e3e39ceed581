import { UNSEEN } from '../../database/unseen.ts';
import { OrganisationClaim } from './organisation-claim.entity.ts';
import type { ClaimRow } from './claim.queries.ts';

/** A claim as it is shown, also from the entity itself. */
export async function shownClaim(claim: OrganisationClaim | ClaimRow): Promise<ClaimRow> {
  if (!(claim instanceof OrganisationClaim)) return claim;
  const { name, email } = await claim.person.loadOrFail(UNSEEN);
  return {
    id: claim.id,
    organisationId: claim.organisation.id,
    status: claim.status,
    statement: claim.statement ?? null,
    position: claim.position ?? null,
    contact: claim.contact ?? null,
    evidence: claim.evidence,
    claimantId: claim.person.id,
    claimantName: name,
    claimantEmail: email,
    createdAt: claim.createdAt,
    decidedAt: claim.decidedAt ?? null,
    message: claim.message ?? null,
  };
}
