import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { CrisisLine } from '../crisis-line/crisis-line.entity.ts';
import { refreshCrisisLines } from '../crisis-line/crisis-line.memory.ts';
import { findAddressee } from '../person/find-addressee.ts';
import { addLine } from './add-line.ts';
import type { CrisisProposal, ProposedField } from './crisis-proposal.entity.ts';
import type { ApproveArgs } from './crisis-proposal.inputs.ts';
import { chosenOf, problemsWithApproving, problemsWithDeciding, problemsWithMessage } from './crisis-proposal.rules.ts';
import { decideFields } from './decide-fields.ts';
import { lineOf, loadProposal } from './load-for-proposal.ts';
import { DETAILS, factsWith } from './proposed-fields.rules.ts';

/**
 * Lets fields of a proposal become what everybody is shown, by somebody other than the proposer. Where the line is no longer as
 * it was when they were proposed, nothing is overwritten: the proposal shows both.
 */
export async function approveCrisisLineProposal(ctx: Context, args: ApproveArgs): Promise<CrisisProposal> {
  permit(ctx, 'approveCrisisLineProposal');
  const { id, fields = null, message } = args;
  const proposal = await loadProposal(ctx, id);
  rejectIfAny([...problemsWithDeciding(proposal, ctx.viewer, fields), ...problemsWithMessage('message', message)], {
    proposal,
  });
  const [known, proposer] = [await lineOf(ctx, proposal), await findAddressee(ctx.em, proposal.proposedBy)];
  const chosen = chosenOf(proposal, fields);
  rejectIfAny(problemsWithApproving(chosen, known, londonDay(ctx.now())), { proposal });

  const line = known ?? (await addLine(ctx, chosen));
  proposal.lineId = line.id;
  change(line, chosen, ctx.now());
  decideFields(ctx, proposal, { chosen, decision: 'APPROVED', message, proposer });
  await ctx.em.flush();
  // What is committed holds, also where it cannot be read again at once: memory asks by itself within three seconds.
  await refreshCrisisLines(ctx.reads).catch(() => undefined);
  return proposal;
}

function change(line: CrisisLine, chosen: readonly ProposedField[], now: Date): void {
  line.facts = factsWith(line.facts, chosen);
  line.updatedAt = now;
  for (const { field, after } of chosen) {
    if (field === 'IS_RETIRED') line.archivedAt = after === true ? now : null;
    else if (field in DETAILS) Object.assign(line, { [DETAILS[field as keyof typeof DETAILS]]: after });
  }
}
