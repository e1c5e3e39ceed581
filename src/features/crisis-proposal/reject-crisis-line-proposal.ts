import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import type { CrisisProposal, ProposedField } from './crisis-proposal.entity.ts';
import type { RejectArgs } from './crisis-proposal.inputs.ts';
import { chosenOf, problemsWithDeciding, problemsWithMessage } from './crisis-proposal.rules.ts';
import { findAddressee } from '../person/find-addressee.ts';
import { decideFields } from './decide-fields.ts';
import { loadProposal } from './load-for-proposal.ts';

/** Refuses fields of a proposal with a message to the proposer. Without the line itself nothing of a new line is left. */
export async function rejectCrisisLineProposal(ctx: Context, args: RejectArgs): Promise<CrisisProposal> {
  permit(ctx, 'rejectCrisisLineProposal');
  const { id, fields = null, message } = args;
  const proposal = await loadProposal(ctx, id);
  rejectIfAny([...problemsWithDeciding(proposal, ctx.viewer, fields), ...problemsWithWhy(message)], { proposal });
  const proposer = await findAddressee(ctx.em, proposal.proposedBy);

  const named = chosenOf(proposal, fields);
  const chosen = isWholeLine(named) ? chosenOf(proposal, null) : named;
  decideFields(ctx, proposal, { chosen, decision: 'REJECTED', message, proposer });
  await ctx.em.flush();
  return proposal;
}

function problemsWithWhy(message: string): Problem[] {
  const nothing = problem('message', 'REQUIRED', 'Say why, so that the proposer knows what to do.');
  return message.trim() === '' ? [nothing] : problemsWithMessage('message', message);
}

function isWholeLine(fields: readonly ProposedField[]): boolean {
  return fields.some(({ field }) => field === 'LINE');
}
