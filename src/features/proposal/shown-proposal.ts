import { ChangeProposal } from './change-proposal.entity.ts';
import type { ProposalRow } from './proposal.queries.ts';

/** A proposal as it is shown, also from the entity itself; who made it is then known already. */
export function shownProposal(proposal: ChangeProposal | ProposalRow): ProposalRow {
  if (!(proposal instanceof ChangeProposal)) return proposal;
  return {
    id: proposal.id,
    organisationId: proposal.organisation.id,
    targetKind: proposal.targetKind,
    targetId: proposal.targetId,
    status: proposal.status,
    fields: proposal.fields,
    note: proposal.note ?? null,
    proposedBy: proposal.proposedBy,
    proposerName: null,
    createdAt: proposal.createdAt,
    decidedAt: proposal.decidedAt ?? null,
    message: proposal.message ?? null,
  };
}
