import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import type { Person } from '../person/person.entity.ts';
import type { Decision } from './crisis-field.codes.ts';
import type { CrisisProposal, ProposedField } from './crisis-proposal.entity.ts';
import { decidedFields, isUndecided } from './crisis-proposal.rules.ts';
import { decisionLetter } from './decision-letter.ts';

/** Writes a decision into a proposal, with a letter to the proposer; to be flushed. */
export function decideFields(
  ctx: Context,
  proposal: CrisisProposal,
  decided: { chosen: ProposedField[]; decision: Decision; message: string | null | undefined; proposer: Person | null },
): void {
  const { chosen, decision, proposer } = decided;
  const message = decided.message?.trim() || null;
  because(ctx, message);
  const now = ctx.now();
  const by = { decidedBy: String(ctx.viewer.id), decidedAt: now.toISOString() };
  proposal.fields = decidedFields(proposal.fields, chosen, { decision, message, ...by });
  if (!proposal.fields.some(isUndecided)) proposal.closedAt = now;
  if (proposer) ctx.post.send(ctx.em, decisionLetter(proposer, proposal, { chosen, decision, message }));
}
